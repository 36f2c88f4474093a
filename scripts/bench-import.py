#!/usr/bin/env python3
"""What `steer import` is measured against: Python's csv module and pandas, reading the same file.

Usage: scripts/bench-import.py generate AREAS YEARS FILE
       scripts/bench-import.py csv|pandas FILE

`generate` writes made-up figures with the columns of a data download of Fingertips: for each area, sex, age and year a
row, always the same ones. The others read a file into rows and write them as JSON. They print on standard error the
seconds that this took once Python had started, how many rows have a value, and the sum of the values.
"""

import sys, time

HEADER = (
    "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,"
    "Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,"
    "Denominator,Value note,Recent Trend,Compared to England value or percentiles,"
    "Compared to Regions (statistical) value or percentiles,Time period Sortable,New data,Compared to goal,"
    "Time period range\n")
NAME = "Made-up admissions caused by unintentional and deliberate injuries in children (aged 0 to 14 years)"
NOTE = "\"Should be treated with caution, as it holds areas for which values are made up\""


def generate(areas, years, path):
    """The first three areas are the same whatever the number of them, and so are their rows."""
    import random
    with open(path, "w") as file:
        file.write(HEADER)
        for area in range(areas):
            numbers = random.Random(area)
            place = (f"90284,{NAME},E12000002,North West region (statistical),E{8 * 10 ** 6 + area:08},"
                f"Made-up authority {area},Counties & UAs (from Apr 2023)")
            rows = []
            for sex in ("Male", "Female"):
                for age in ("<15 yrs", "0-4 yrs", "5-9 yrs", "10-14 yrs"):
                    rate = numbers.uniform(60, 180)
                    for year in range(2023 - years, 2023):
                        group = f"{sex},{age},,,{year}/{(year + 1) % 100:02}"
                        end = f",,Similar,Similar,{year}0000,,,1y\n"
                        if numbers.random() < 0.04:
                            rows.append(f"{place},{group},,,,,,,,{NOTE}{end}")
                            continue
                        population = numbers.randrange(9000, 11000)
                        count = round(rate * population / 10000)
                        value = count / population * 10000
                        rows.append(
                            f"{place},{group},{value:.10g},{value * 0.8:.10g},{value * 1.2:.10g},,,{count},{population}"
                            f",{end}")
            file.write("".join(rows))


def with_csv(path):
    import csv, json
    began = time.perf_counter()
    with open(path, newline="", encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    sys.stdout.write(json.dumps(rows))
    sys.stdout.flush()
    seconds = time.perf_counter() - began
    values = [float(row["Value"]) for row in rows if row["Value"]]
    return seconds, len(values), sum(values)


def with_pandas(path):
    import pandas
    began = time.perf_counter()
    rows = pandas.read_csv(path)
    sys.stdout.write(rows.to_json(orient="records"))
    sys.stdout.flush()
    seconds = time.perf_counter() - began
    return seconds, int(rows["Value"].count()), float(rows["Value"].sum())


if sys.argv[1] == "generate":
    generate(int(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
else:
    print(*{"csv": with_csv, "pandas": with_pandas}[sys.argv[1]](sys.argv[2]), file=sys.stderr)
