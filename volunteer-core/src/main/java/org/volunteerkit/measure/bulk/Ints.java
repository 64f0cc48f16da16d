package org.volunteerkit.measure.bulk;

import java.util.Arrays;

/** Numbers that are gathered one by one. */
final class Ints {

    private int[] numbers;
    private int size;

    Ints() {
        this(16);
    }

    /** With room for so many. */
    Ints(int room) {
        numbers = new int[Math.max(16, room)];
    }

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    /** Adds the first of some numbers. */
    void add(int[] more, int count) {
        if (size + count > numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(size + count, 2 * numbers.length));
        }
        System.arraycopy(more, 0, numbers, size, count);
        size += count;
    }

    /** Puts a number at its place; another one wherever nobody put any so far. */
    void put(int index, int number, int otherwise) {
        fill(otherwise, index);
        if (index == size) {
            add(number);
        } else {
            numbers[index] = number;
        }
    }

    /** Adds a number again and again until there are so many. */
    void fill(int number, int until) {
        while (size < until) {
            add(number);
        }
    }

    int get(int index) {
        return numbers[index];
    }

    int size() {
        return size;
    }

    int[] toArray() {
        return size == numbers.length ? numbers : Arrays.copyOf(numbers, size);
    }
}
