package org.volunteerkit.examples.quickstart;
import org.volunteerkit.examples.quickstart.intake.*;
public class ReadIt { public static void main(String[] a) throws Exception {
 java.nio.file.Path p = java.nio.file.Path.of(a[0]); long t=System.nanoTime();
 try (Refusals r = Refusals.open(java.nio.file.Path.of("/tmp/qref.jsonl"))) {
 DistrictFolder f = DistrictFolder.of(p, r, Progress.SILENT); District d = f.read();
 System.out.println((System.nanoTime()-t)/1000000+" ms facts"); long[] n=new long[3];
 f.service(b -> { n[0]++; n[1]+=b.book().total().toMinutes(); n[2]+=b.book().overlaps().size(); });
 System.out.println((System.nanoTime()-t)/1000000+" ms service "+java.util.Arrays.toString(n));
 System.out.println(f.exchange().size()); f.counts().forEach(System.out::println); System.out.println(f.unread());
 r.first().forEach(System.out::println);
 System.gc(); Runtime q=Runtime.getRuntime(); System.out.println((q.totalMemory()-q.freeMemory())/1000000+" MB "+d.roster().persons().size()); }
}}
