# The whole life of the Debian package on this machine: installed, run, upgraded, removed, purged. Sourced by ./tocsin.

run_soak_deb() {
  ((EUID == 0)) || { say "跳过：安装软件包需要 root。" "Skipped: installing a package needs root."; return 0; }
  command -v dpkg >/dev/null || { say "跳过：本机没有 dpkg。" "Skipped: there is no dpkg here."; return 0; }
  if dpkg -s tocsin >/dev/null 2>&1 || [[ -e /var/lib/tocsin ]]; then
    refuse "本机已装有 tocsin 或留有它的数据，不在这里试。" "This machine has tocsin or its data already; it is not tried here."
  fi
  local version first next port=${TOCSIN_SOAK_PORT:-18080}
  version=$(program_version)
  first=$(run_package "$version")
  next=$(run_package "$version+next")
  trap 'stop_deb; dpkg --purge tocsin >/dev/null 2>&1 || true' EXIT

  say "── deb: install"
  dpkg -i "$first" >&2
  verify_unit
  [[ $(stat -c '%U %a' /etc/tocsin/tocsin.conf) == "root 640" ]] || refuse "tocsin.conf 的权限不对。" "tocsin.conf has wrong rights."
  sed -i "s/^TOCSIN_OPTIONS=.*/TOCSIN_OPTIONS=\"--port $port\"/" /etc/tocsin/tocsin.conf
  start_deb "$port"
  local key
  key=$(sha256sum </var/lib/tocsin/.data/serve/vault.key)
  stop_deb

  say "── deb: upgrade"
  dpkg -i --force-confold "$next" >&2
  [[ $(dpkg-query -W -f '${Version}' tocsin) == "$version+next" ]] || refuse "没有升级。" "It was not upgraded."
  grep -q -- "--port $port" /etc/tocsin/tocsin.conf || refuse "升级改掉了设置。" "The upgrade changed the settings."
  start_deb "$port"
  [[ $(sha256sum </var/lib/tocsin/.data/serve/vault.key) == "$key" ]] || refuse "升级后数据不是原来的。" "The data are others after the upgrade."
  stop_deb

  say "── deb: remove"
  dpkg -r tocsin >&2
  [[ ! -e /usr/bin/tocsin && -e /etc/tocsin/tocsin.conf && -e /var/lib/tocsin/.data/serve/vault.key ]] ||
    refuse "卸载应留下设置和数据。" "Removing keeps settings and data."
  say "── deb: purge"
  dpkg --purge tocsin >&2
  [[ ! -e /etc/tocsin/tocsin.conf && ! -e /var/lib/tocsin ]] || refuse "清除后还有剩余。" "Something is left after the purge."
  trap - EXIT
  say "deb：安装、运行、升级、卸载、清除均通过。" "deb: installed, run, upgraded, removed, purged."
}

verify_unit() {
  if command -v systemd-analyze >/dev/null; then
    systemd-analyze verify /usr/lib/systemd/system/tocsin.service || refuse "服务单元有错，见上。" "The unit is wrong; see above."
  else
    say "跳过 systemd-analyze verify：本机没有 systemd。" "Skipped systemd-analyze verify: there is no systemd here."
  fi
}

# start_deb PORT : starts by hand what the unit starts, as the unit's user, and waits until it is ready.
start_deb() {
  local start
  start=$(sed -n 's/^ExecStart=//p' /usr/lib/systemd/system/tocsin.service)
  (cd /var/lib/tocsin && . /etc/tocsin/tocsin.conf && umask 027 &&
    exec setpriv --reuid=tocsin --regid=tocsin --init-groups --no-new-privs env -i PATH=/usr/bin:/bin LANG=C.UTF-8 TOCSIN_OPTIONS="$TOCSIN_OPTIONS" \
      sh -c "exec $start") >"$home/target/deb.log" 2>&1 &
  served=$!
  wait_until_ready "http://127.0.0.1:$1" "$served" || { cat "$home/target/deb.log" >&2; refuse "没有就绪，日志见上。" "It did not become ready; see the log above."; }
}

stop_deb() {
  [[ -n ${served:-} ]] || return 0
  kill "$served" 2>/dev/null || true
  wait "$served" 2>/dev/null || true
  served=
}
