#!/usr/bin/env bash
# textstat 0.7.13. Seen on 28 November 2026.
#
# Expected: five short sentences count as five, and read easier than the same words in one long sentence.
# Seen: sentences of one or two words are not counted. "You wait. She looks. You smile. She laughs. You both lean in." is one
# sentence of twelve words, as is the same text with commas, and both get the same readability index.
# Why it matters: the advice for letters to families is short sentences; the measure used to check it rewards none.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
with_python textstat==0.7.13

cat > seen.py <<'PY'
import textstat
short = "You wait. She looks. You smile. She laughs. You both lean in."
long = "You wait, she looks, you smile, she laughs, you both lean in."
for text in (short, long):
    print(textstat.sentence_count(text), round(textstat.automated_readability_index(text), 2))
PY
expect "sentences and index, short and long" "1 4.2|1 4.2" "$(venv/bin/python seen.py 2>/dev/null | paste -sd'|')"
