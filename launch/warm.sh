# The JDK's AOT cache: what the program loads and links at every start, kept from one start. Sourced by ./tocsin.

cache() { echo "$(dirname "$(built_jar)")/tocsin.aot"; }

# Sets the flags of a start. A cache that does not fit this JDK any more is silently passed over.
set_warm_flags() {
  warm_flags=()
  [[ ! -f $(cache) ]] || warm_flags=("-XX:AOTCache=$(cache)" -Xlog:aot=off -Xlog:cds=off)
}

# Makes the cache beside the first start, out of its way and off the terminal, so that nobody waits for it. A small county is
# filled for it: what that has shown of the program's ways is kept too, and need not be found out again.
warm_up() {
  [[ -f $(cache) ]] && return 0
  find "$(cache).making" -maxdepth 0 -mmin +10 -exec rmdir {} + 2>/dev/null || true
  mkdir "$(cache).making" 2>/dev/null || return 0
  (trap '' INT HUP && make_cache) </dev/null >/dev/null 2>&1 &
  disown
}

make_cache() {
  local data port server target
  target=$(cache)
  data=$(mktemp -d "${TMPDIR:-/tmp}/tocsin-warm.XXXXXX")
  chmod 755 "$data"
  port=$(free_port)
  TOCSIN_DB_URL='' nice -n 19 "$JAVA_HOME/bin/java" "${java_flags[@]}" -XX:AOTCacheOutput="$target.new" \
    -Dtocsin.programs="$(programs)" -jar "$(built_jar)" demo --small --port "$port" --data "$data" &
  server=$!
  if wait_until_ready "http://127.0.0.1:$port" "$server"; then
    curl -s -o /dev/null --noproxy '*' "http://127.0.0.1:$port/" "http://127.0.0.1:$port/api/session" || true
  fi
  kill "$server" 2>/dev/null || true
  wait "$server" || true
  [[ ! -f $target.new ]] || mv "$target.new" "$target"
  rm -rf "$data" "$target.making"
}
