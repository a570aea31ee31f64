# Builds the pages and the jar when their sources changed. Sourced by ./tocsin.

readonly built="$home/target/launch"
java_flags=(--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow)

# One checksum over names and contents, so that touching a file or cloning anew builds nothing.
checksum() {
  (cd "$home" && find "$@" -type f -print0 2>/dev/null | LC_ALL=C sort -z | xargs -0 -r sha256sum | sha256sum | cut -c1-16)
}

web_checksum() {
  checksum web \( -name node_modules -o -name dist -o -name test-results -o -name playwright-report -o -path web/e2e \) -prune -o
}

jar_checksum() { checksum pom.xml .mvn src/main web/dist web/src/api/openapi.json; }

# Where the database's programs are unpacked, once for all builds and data folders.
programs() {
  mkdir -p "$built/programs" && echo "$built/programs"
}

built_jar() { echo "$built/$(<"$built/jar")/tocsin.jar"; }

build() {
  mkdir -p "$built"
  build_web
  build_jar
}

build_web() {
  [[ -f $home/web/package.json ]] || return 0
  local now
  now=$(web_checksum)
  [[ -f $home/web/dist/index.html && $(cat "$built/web" 2>/dev/null) == "$now" ]] && return 0
  install_web
  say "构建网页 building the pages"
  (cd "$home/web" && npm run --silent build >&2) || refuse "网页构建失败，原因见上。" "The pages could not be built; see above."
  echo "$now" >"$built/web"
}

# The packages in web/node_modules are those of the lock file, or they are fetched again.
install_web() {
  local lock="$home/web/node_modules/.tocsin-lock" now
  now=$(checksum web/package-lock.json)
  [[ $(cat "$lock" 2>/dev/null) == "$now" ]] && return 0
  say "下载网页依赖 fetching the packages of the pages"
  (cd "$home/web" && npm ci --no-audit --no-fund --loglevel=error >&2) ||
    refuse "网页依赖下载失败，原因见上。" "The packages of the pages could not be fetched; see above."
  echo "$now" >"$lock"
}

jar_is_built() {
  local now
  now=$(jar_checksum)
  [[ $(cat "$built/jar" 2>/dev/null) == "$now" && -f $built/$now/tocsin.jar ]]
}

build_jar() {
  if jar_is_built; then return 0; fi
  local now
  now=$(jar_checksum)
  say "构建程序 building the program"
  # What a source no longer has must not stay in the jar.
  rm -rf "${home:?}/target/classes"
  (cd "$home" && MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}" mvn -q -B -ntp package -DskipTests -Dmaven.test.skip=true >&2) ||
    refuse "程序构建失败，原因见上。" "The program could not be built; see above."
  keep_jar "$now"
}

# Unpacked, the program starts faster than from one jar; and a running server keeps its own copy, since replacing the
# files under it would break it.
keep_jar() {
  rm -rf "${built:?}/$1"
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$home/target/tocsin.jar" extract --destination "$built/$1" >&2
  echo "$1" >"$built/jar"
  local old
  for old in $(ls -td "$built"/*/ | grep -v '/programs/$' | tail -n +4); do
    rm -rf "$old"
  done
}

free_port() {
  node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })'
}

# wait_until_ready URL PID
wait_until_ready() {
  local deadline=$((SECONDS + 300))
  while ((SECONDS < deadline)); do
    curl -sf -o /dev/null --noproxy '*' "$1/actuator/health/readiness" && return 0
    kill -0 "$2" 2>/dev/null || return 1
    sleep 0.2
  done
  return 1
}
