# Long and heavy looks that ./tocsin test does with small numbers. Sourced by ./tocsin.

# One a line: name, test, rounds, what it does in Chinese, in English.
soaks() {
  cat <<'TEXT'
export|ExportSoakTest|1000000|一百万个场所在 256 MB 堆内存里后台导出|A million premises go out as a job through a heap of 256 MB
tamperings|VerifyJournalTest|10000|一万次随机改动日志，每次都要找出并指明位置|Ten thousand random changes of the journal, each found and located
kill|KillTest|100|录入、导入、封存、到期时随机杀掉程序或数据库一百次|Program or database killed a hundred times during intake, import, sealing and deadlines
TEXT
}

list_soaks() {
  local name test rounds zh en
  while IFS='|' read -r name test rounds zh en; do
    printf '  %-12s %s（%s）\n  %-12s %s\n' "$name" "$zh" "$rounds" "" "$en"
  done < <(soaks)
  printf '  %-12s %s\n  %-12s %s\n' deb "安装、运行、升级、卸载、清除 Debian 软件包；需要 root" "" \
    "The Debian package is installed, run, upgraded, removed and purged; needs root"
}

# run_soak [NAME [--rounds N] [--seed S]]. One that was interrupted goes on where it was, given the same seed.
run_soak() {
  if [ $# -eq 0 ]; then list_soaks; return 0; fi
  if [[ $1 == deb ]]; then build; run_soak_deb; return; fi
  local name=$1 line rounds seed progress
  shift
  line=$(soaks | grep "^$name|") || {
    echo "没有名为“$name”的长跑：./tocsin soak 列出全部。" >&2
    echo "There is no soak “$name”: ./tocsin soak lists them." >&2
    return 2
  }
  rounds=$(cut -d'|' -f3 <<<"$line")
  seed=20261120
  while [ $# -gt 0 ]; do
    case $1 in
      --rounds) rounds=${2:-}; shift ;;
      --seed) seed=${2:-}; shift ;;
      *) rounds= ;;
    esac
    shift || true
  done
  if [[ ! $rounds =~ ^[1-9][0-9]{0,8}$ || ! $seed =~ ^[0-9]{1,18}$ ]]; then
    echo "写法：./tocsin soak 名称 [--rounds 正整数] [--seed 整数]。" >&2
    echo "Say ./tocsin soak NAME [--rounds N] [--seed S], both whole numbers." >&2
    return 2
  fi
  progress="$home/target/soak/$name-$seed"
  mkdir -p "$home/target/soak"
  say "── soak $name: rounds $rounds, seed $seed, from $(cat "$progress" 2>/dev/null || echo 0), $(git -C "$home" rev-parse --short HEAD 2>/dev/null)"
  (cd "$home" && mvn -q -B -ntp test -Dtest="$(cut -d'|' -f2 <<<"$line")" -Dtocsin.soak.rounds="$rounds" \
    -Dtocsin.soak.seed="$seed" -Dtocsin.soak.progress="$progress" -Dsurefire.printSummary=false) || return 1
  rm -f "$progress"
  say "── soak $name: $rounds passed, seed $seed"
}
