package org.tsunagari.acceptance.bench;

/** Measures one promise on a running installation. */
interface Benchmark {

    void run(RunningSystem system, Report report) throws Exception;
}
