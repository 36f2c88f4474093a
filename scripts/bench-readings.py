#!/usr/bin/env python3
"""The control charts of Steer in numpy, all series of one length at once: what `steer reading` is measured against.

Reads lines of JSON from standard input and writes lines of JSON as `steer reading` does, but for the sentences. Prints
the seconds that reading, reckoning and writing took on standard error, and how many special causes it found.
"""

import json, sys, time
import numpy
from numpy.lib.stride_tricks import sliding_window_view

CAUSES = [
    "common", "above_limit", "below_limit", "increasing", "decreasing", "two_of_three_high", "two_of_three_low",
    "shift_high", "shift_low"]


def part_of(hits, length, count):
    """Which points lie in a window that is a hit."""
    padded = numpy.pad(hits, ((0, 0), (length - 1, length - 1)))
    return sliding_window_view(padded, length, axis=1).any(axis=2)[:, :count]


def charts(values):
    """Limits and the cause of each point, by the rules of NHSRplotthedots."""
    count = values.shape[1]
    mean = values.mean(axis=1, keepdims=True)
    ranges = numpy.abs(numpy.diff(values, axis=1))
    average = ranges.mean(axis=1, keepdims=True)
    kept = ranges < 3.267 * average
    average = (ranges * kept).sum(axis=1, keepdims=True) / kept.sum(axis=1, keepdims=True)
    lower, upper = mean - 2.66 * average, mean + 2.66 * average
    near_lower, near_upper = mean - 2.66 * 2 / 3 * average, mean + 2.66 * 2 / 3 * average
    side = numpy.sign(values - mean)
    outside = (values > upper) | (values < lower)
    near = ~outside & ((values > near_upper) | (values < near_lower))
    cause = numpy.zeros(values.shape, dtype=int)
    sums = sliding_window_view(side, 7, axis=1).sum(axis=2)
    shift = part_of(numpy.abs(sums) == 7, 7, count)
    cause[shift] = numpy.where(side[shift] > 0, 7, 8)
    windows = (sliding_window_view(near, 3, axis=1).sum(axis=2) >= 2) & (
        numpy.abs(sliding_window_view(side, 3, axis=1).sum(axis=2)) == 3)
    two = part_of(windows, 3, count) & near
    cause[two] = numpy.where(side[two] > 0, 5, 6)
    steps = numpy.sign(numpy.diff(values, axis=1))
    trend = part_of(numpy.abs(sliding_window_view(steps, 6, axis=1).sum(axis=2)) == 6, 7, count)
    into = numpy.pad(steps, ((0, 0), (1, 0)))
    goes_on = numpy.pad(trend[:, 1:], ((0, 0), (0, 1)))
    direction = numpy.where(goes_on, numpy.pad(steps, ((0, 0), (0, 1))), into)
    cause[trend] = numpy.where(direction[trend] > 0, 3, 4)
    cause[values > upper] = 1
    cause[values < lower] = 2
    return mean, lower, upper, near_lower, near_upper, cause


def main():
    lines = sys.stdin.buffer.readlines()
    began = time.perf_counter()
    requests = [json.loads(line) for line in lines]
    values = numpy.array([request["values"] for request in requests])
    reckoning = time.perf_counter()
    mean, lower, upper, near_lower, near_upper, cause = charts(values)
    reckoned = time.perf_counter()
    for index, request in enumerate(requests):
        limits = {
            "mean": float(mean[index, 0]), "lower_limit": float(lower[index, 0]), "upper_limit": float(upper[index, 0])}
        last = CAUSES[cause[index, -1]]
        is_high = cause[index, -1] % 2 == 1
        is_better = is_high == (request["improvement"] == "increase")
        target = request["target"]
        beyond = target > limits["upper_limit"], target < limits["lower_limit"]
        answer = {
            **limits, "near_lower": float(near_lower[index, 0]), "near_upper": float(near_upper[index, 0]),
            "points": [
                {"value": value, **limits, "special_cause": CAUSES[which]}
                for value, which in zip(request["values"], cause[index].tolist())],
            "variation": "common" if last == "common" else
                ("improvement" if is_better else "concern") + ("_high" if is_high else "_low"),
            "assurance": "fail" if beyond[0] else "pass" if beyond[1] else "hit_and_miss",
            "limits": "drawn"}
        print(json.dumps(answer))
    sys.stdout.flush()
    print(time.perf_counter() - began, reckoned - reckoning, int((cause > 0).sum()), file=sys.stderr)


main()
