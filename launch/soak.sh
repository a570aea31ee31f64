# Long and heavy looks that ./tocsin test does with small numbers. Sourced by ./tocsin.

# The whole program in a heap of 256 MB exports a million premises as a job, as workbook and as text, and
# goes on answering. Prints rows, seconds, bytes and the most memory it took.
run_soak() {
  local rows=${1:-1000000}
  if [[ ! $rows =~ ^[1-9][0-9]*$ ]]; then
    echo "行数应为正整数，“$rows”不是。" >&2
    echo "The number of rows is a whole number above zero; “$rows” is not." >&2
    return 2
  fi
  say "── soak: $rows premises through a small heap"
  (cd "$home" && mvn -q -B -ntp test -Dtest=ExportSoakTest -Dtocsin.soak.rows="$rows" -Dsurefire.printSummary=false)
}
