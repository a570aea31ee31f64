# A Debian package with a runtime of its own. Sourced by ./tocsin.

# What the program and its libraries use of the JDK: jdeps tells most of it, the rest is found by name at run time (time zones
# and words of Chinese, old encodings of sheets, zip files as folders, elliptic curves).
readonly runtime_modules=java.base,java.compiler,java.datatransfer,java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http,java.prefs,java.rmi,java.scripting,java.security.jgss,java.security.sasl,java.sql,java.transaction.xa,java.xml,java.xml.crypto,jdk.charsets,jdk.crypto.ec,jdk.httpserver,jdk.jfr,jdk.localedata,jdk.management,jdk.naming.dns,jdk.net,jdk.unsupported,jdk.zipfs

program_version() { sed -n 's:^  <version>\(.*\)</version>$:\1:p' "$home/pom.xml" | head -n 1; }

# run_package [VERSION] : writes target/tocsin_VERSION_ARCHITECTURE.deb and prints its path.
run_package() {
  local version=${1:-$(program_version)} architecture root package
  if [[ ! $version =~ ^[0-9][0-9A-Za-z.+~]*$ ]]; then
    echo "版本号“$version”不能用：以数字开头，只含字母、数字和 . + ~。" >&2
    echo "The version “$version” cannot be used: it begins with a digit and holds letters, digits and . + ~ only." >&2
    return 2
  fi
  command -v dpkg-deb >/dev/null ||
    refuse "没有 dpkg-deb：请在 Debian 或 Ubuntu 上打包。" "There is no dpkg-deb: make the package on Debian or Ubuntu."
  architecture=$(dpkg --print-architecture)
  root=$(mktemp -d "${TMPDIR:-/tmp}/tocsin-deb.XXXXXX")
  package="$home/target/tocsin_${version}_$architecture.deb"
  lay_out "$root" "$version" "$architecture"
  say "打包 packing $package"
  dpkg-deb --root-owner-group -Zgzip -z1 --build "$root" "$package" >&2
  rm -rf "$root"
  echo "$package"
}

# lay_out ROOT VERSION ARCHITECTURE
lay_out() {
  local root=$1 from="$home/launch/deb"
  chmod 755 "$root"
  install -d "$root/usr/bin" "$root/usr/lib/tocsin" "$root/usr/lib/systemd/system" "$root/etc/tocsin" "$root/usr/share/doc/tocsin" "$root/DEBIAN"
  cp -rL "$(dirname "$(built_jar)")" "$root/usr/lib/tocsin/app"
  rm -f "$root"/usr/lib/tocsin/app/*.aot* && chmod -R u=rwX,go=rX "$root/usr/lib/tocsin/app"
  say "组装运行环境 putting the runtime together"
  "$JAVA_HOME/bin/jlink" --add-modules "$runtime_modules" --strip-debug --no-man-pages --no-header-files --compress zip-6 \
    --output "$root/usr/lib/tocsin/runtime" >&2
  install -m 755 "$from/tocsin" "$root/usr/bin/tocsin"
  install -m 644 "$from/tocsin.service" "$root/usr/lib/systemd/system/tocsin.service"
  install -m 640 "$from/tocsin.conf" "$root/etc/tocsin/tocsin.conf"
  install -m 644 "$home/docs/handbook/server.md" "$home/docs/handbook/backup.md" "$home/docs/handbook/metrics.md" "$home/THIRD-PARTY.md" "$home/NOTICE" "$root/usr/share/doc/tocsin/"
  install -m 644 "$home/LICENSE" "$root/usr/share/doc/tocsin/copyright"
  install -m 755 "$from/postinst" "$from/prerm" "$from/postrm" "$root/DEBIAN/"
  echo /etc/tocsin/tocsin.conf >"$root/DEBIAN/conffiles"
  cat >"$root/DEBIAN/control" <<CONTROL
Package: tocsin
Version: $2
Architecture: $3
Maintainer: Tocsin <tocsin@localhost>
Installed-Size: $(du -sk "$root" | cut -f1)
Depends: libc6, zlib1g, passwd, util-linux
Section: net
Priority: optional
Description: fire prevention and work-safety supervision of a county
 One program with its own Java runtime and its own PostgreSQL: premises,
 hazards, deadlines, papers, figures and a journal that can be proved.
CONTROL
}
