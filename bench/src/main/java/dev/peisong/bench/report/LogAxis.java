package dev.peisong.bench.report;

/**
 * Where values go along an axis on which equal ratios are equal lengths.
 *
 * @param first value at the start
 * @param last value at the end
 * @param start coordinate
 * @param length of the axis; negative where coordinates fall
 */
record LogAxis(double first, double last, double start, double length) {

    double at(double value) {
        return start + length * Math.log(value / first) / Math.log(last / first);
    }
}
