# What must be on the machine. Sourced by ./tocsin.

readonly needed_java=25
readonly needed_node=20

say() { printf '%s\n' "$@" >&2; }

refuse() { say "$@"; exit 1; }

# Sets JAVA_HOME to a JDK of the needed version: JAVA_HOME itself first, then every JDK the system keeps.
find_jdk() {
  local folder
  for folder in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk*; do
    if [[ -n $folder && -x $folder/bin/javac && $(java_major "$folder") == "$needed_java" ]]; then
      export JAVA_HOME=$folder
      return 0
    fi
  done
  return 1
}

java_major() {
  if [[ -r $1/release ]]; then
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
  else
    "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
  fi
}

node_major() { node --version 2>/dev/null | sed -n 's/^v\([0-9]*\).*/\1/p'; }

# Fills the list of Debian packages that would bring what is missing.
missing_packages() {
  packages=()
  find_jdk || packages+=("openjdk-$needed_java-jdk-headless")
  command -v mvn >/dev/null || packages+=(maven)
  command -v node >/dev/null || packages+=(nodejs)
  command -v npm >/dev/null || packages+=(npm)
  command -v setpriv >/dev/null || packages+=(util-linux)
  command -v curl >/dev/null || packages+=(curl)
  if [[ ${1:-} == chromium ]]; then
    [[ -x /usr/bin/chromium ]] || packages+=(chromium)
    compgen -G '/usr/share/fonts/opentype/noto/NotoSansCJK*' >/dev/null || packages+=(fonts-noto-cjk)
  fi
}

require_tools() {
  missing_packages "$@"
  if ((${#packages[@]})); then
    command -v apt-get >/dev/null ||
      refuse "缺少：${packages[*]}（Debian 软件包名），请先安装。" "Missing: ${packages[*]} (names of Debian packages); install them first."
    if ((EUID != 0)) && wants_jdk && offers maven && ! offers_jdk; then refuse_jdk; fi
    ((EUID == 0)) ||
      refuse "缺少软件，请先以 root 运行下面这一行：" "Something is missing; run this line as root first:" "apt-get install -y ${packages[*]}"
    install_packages
    find_jdk || refuse_jdk
  fi
  local node
  node=$(node_major)
  ((node >= needed_node)) ||
    refuse "需要 Node.js $needed_node 或更新版本，本机是 $node。" "Node.js $needed_node or newer is needed; this machine has $node."
}

install_packages() {
  say "安装 installing: ${packages[*]}"
  apt-get update -qq >&2 || true
  if wants_jdk && ! offers_jdk; then refuse_jdk; fi
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" >&2 ||
    refuse "软件包安装失败：${packages[*]}" "These packages could not be installed: ${packages[*]}"
}

wants_jdk() { [[ " ${packages[*]} " == *" openjdk-$needed_java-jdk-headless "* ]]; }

# Whether this system's package lists, as they are, name a package.
offers() { apt-cache show "$1" >/dev/null 2>&1; }

offers_jdk() { offers "openjdk-$needed_java-jdk-headless"; }

refuse_jdk() {
  refuse "没有找到 JDK $needed_java，本系统的软件源也不提供：请安装 JDK $needed_java 并设置 JAVA_HOME。" \
    "No JDK $needed_java was found and this system's packages have none: install a JDK $needed_java and set JAVA_HOME."
}
