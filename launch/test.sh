# Every test, in one run. Sourced by ./tocsin.

run_tests() {
  results="$home/target/test-results"
  broken=()
  rm -rf "$home/target/surefire-reports" "$results"
  mkdir -p "$results" "$built"
  test_web
  attempt "program: build" apart build_jar
  test_program_and_browser
  node "$home/launch/summary.mjs" "$home/target/surefire-reports" "$results" "${broken[@]}"
}

# attempt NAME COMMAND… : a step that fails is counted, and the others still run.
attempt() {
  local name=$1
  shift
  say "── $name"
  "$@" || broken+=("$name")
}

has_script() { node -e 'process.exit(JSON.parse(require("fs").readFileSync(process.argv[1])).scripts?.[process.argv[2]] ? 0 : 1)' "$home/web/package.json" "$1"; }

web_script() { (cd "$home/web" && npm run --silent "$@"); }

test_web() {
  [[ -f $home/web/package.json ]] || return 0
  attempt "web: npm ci" apart install_web
  local script
  for script in lint check; do
    if has_script "$script"; then attempt "web: $script" web_script "$script"; fi
  done
  if has_script test; then
    attempt "web: test" web_script test -- --reporter=default --reporter=json --outputFile.json="$results/vitest.json"
  fi
  attempt "web: build" apart build_web
}

# In a subshell, where a refusal ends the step and not the run.
apart() { ("$@"); }

test_program() {
  attempt "program: mvn verify" verify_program
}

verify_program() { (cd "$home" && mvn -B -ntp verify); }

# Each leaves about half of two cores idle, so the stories in a browser run beside the program's tests. They have a
# copy of the program, a database and a folder of their own. What they say is shown when both have ended.
test_program_and_browser() {
  local beside
  set -m
  (
    broken=()
    test_browser
    ((${#broken[@]} == 0))
  ) >"$results/browser.log" 2>&1 </dev/null &
  beside=$!
  set +m
  trap 'kill -- "-$beside" 2>/dev/null || true' EXIT
  test_program
  wait "$beside" || broken+=("web: e2e")
  trap - EXIT
  cat "$results/browser.log"
}

# The same stories in a browser, on a demonstration county of their own, whose story ends on a fixed
# working day: what is owed that day does not depend on when the tests run.
test_browser() {
  compgen -G "$home/web/e2e/*.spec.ts" >/dev/null || return 0
  if [[ -n ${TOCSIN_WITHOUT_BROWSER:-} ]]; then
    say "── web: e2e left out, since TOCSIN_WITHOUT_BROWSER is set"
    return 0
  fi
  attempt "web: e2e" browser_stories
}

browser_stories() {
  local data port server outcome=0
  jar_is_built || return 1
  data=$(mktemp -d "${TMPDIR:-/tmp}/tocsin-e2e.XXXXXX")
  chmod 755 "$data"
  port=$(free_port)
  # A story's robot listens on this machine, which no server connects to unless it is named.
  TOCSIN_DB_URL='' TOCSIN_CHANNELS_HOSTS=127.0.0.1 "$JAVA_HOME/bin/java" "${java_flags[@]}" -jar "$(built_jar)" demo --small --until 2026-11-20T10:00 --port "$port" --data "$data" >"$results/demo.log" 2>&1 &
  server=$!
  if wait_until_ready "http://127.0.0.1:$port" "$server"; then
    (cd "$home/web" && TOCSIN_URL="http://127.0.0.1:$port" TOCSIN_ACCOUNTS="$data/accounts.json" \
      PLAYWRIGHT_JSON_OUTPUT_NAME="$results/playwright.json" npm run --silent e2e -- --reporter=list,json) || outcome=1
  else
    cat "$results/demo.log"
    outcome=1
  fi
  kill "$server" 2>/dev/null || true
  wait "$server" || true
  rm -rf "$data"
  return "$outcome"
}
