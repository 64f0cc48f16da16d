package org.volunteerkit.examples.quickstart;
public class Generate { public static void main(String[] a) throws Exception {
 java.nio.file.Path p = java.nio.file.Path.of(a[0]); java.nio.file.Files.createDirectories(p); long t=System.nanoTime();
 org.volunteerkit.examples.quickstart.huiji.HuijiFacts.write(p, 20231205); System.out.println((System.nanoTime()-t)/1000000+" ms"); } }
