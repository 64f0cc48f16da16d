package org.volunteerkit.measure.bulk;

import java.util.Arrays;

/** Numbers that are gathered one by one. */
final class Ints {

    private int[] numbers = new int[16];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
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
        return Arrays.copyOf(numbers, size);
    }
}
