#!/usr/bin/env bash
# python-dateutil 2.9.0.post0, pendulum 3.3.0, date-fns 4.4.0, Day.js 1.11.23, Luxon 3.7.2 and the Temporal polyfill 0.5.1.
# Seen on 28 November 2026.
#
# Expected: all say the same of how old a child born on 29 February 2020 was on 28 February 2021. In England and Wales a year
# of age is reached at the start of the birthday, which in other years is taken to be 1 March.
# Seen: three say one year, three say none.
# Why it matters: age bands of two services, or of a report and the register beside it, differ by a child.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
with_python python-dateutil==2.9.0.post0 pendulum==3.3.0
with_npm date-fns@4.4.0 dayjs@1.11.23 luxon@3.7.2 @js-temporal/polyfill@0.5.1

cat > seen.py <<'PY'
from datetime import date
from dateutil.relativedelta import relativedelta
import pendulum
print("dateutil", relativedelta(date(2021, 2, 28), date(2020, 2, 29)).years)
print("pendulum", pendulum.date(2020, 2, 29).diff(pendulum.date(2021, 2, 28)).in_years())
PY
cat > seen.mjs <<'JS'
import { differenceInYears } from "date-fns";
import dayjs from "dayjs";
import { DateTime } from "luxon";
import { Temporal } from "@js-temporal/polyfill";
const [born, day] = ["2020-02-29", "2021-02-28"];
console.log("date-fns", differenceInYears(new Date(2021, 1, 28), new Date(2020, 1, 29)));
console.log("Day.js", dayjs(day).diff(dayjs(born), "year"));
console.log("Luxon", Math.floor(DateTime.fromISO(day).diff(DateTime.fromISO(born), "years").years));
console.log("Temporal", Temporal.PlainDate.from(born).until(day, { largestUnit: "year" }).years);
JS
expect "years" "dateutil 1|pendulum 0|date-fns 0|Day.js 1|Luxon 1|Temporal 0" \
  "$( (venv/bin/python seen.py; node seen.mjs) | paste -sd'|')"
