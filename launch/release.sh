# What a release leaves for the versions to come. Sourced by ./tocsin.

# run_release NAME: keeps a small county of this version, which every later one must open.
run_release() {
  if [[ ! ${1:-} =~ ^[0-9]+\.[0-9]+$ || $# -ne 1 ]]; then
    echo "写法：./tocsin release 版本，如 0.3。" >&2
    echo "Say ./tocsin release VERSION, such as 0.3." >&2
    return 2
  fi
  local folder="$home/src/test/resources/releases" file
  if grep -q "^$1 " "$folder/migrations.txt"; then
    echo "版本 $1 已经发布：发布过的不再改动。" >&2
    echo "Release $1 is out: what is out stays as it is." >&2
    return 2
  fi
  mkdir -p "$home/target/release"
  (cd "$home" && mvn -q -B -ntp test-compile dependency:build-classpath -Dmdep.includeScope=test \
    -Dmdep.outputFile=target/release/classpath -Dspotless.check.skip=true >&2) ||
    refuse "构建失败，原因见上。" "The build failed; see above."
  (cd "$home" && "$JAVA_HOME/bin/java" "${java_flags[@]}" \
    -cp "target/test-classes:target/classes:$(<target/release/classpath)" tocsin.database.ReleaseCounty "$folder" "$1" 250 250) || return 1
  (cd "$home/src/main/resources/db/migration" && for file in */V*.sql; do
    grep -q " $file " "$folder/migrations.txt" || echo "$1 $file $(sha256sum "$file" | cut -d' ' -f1)"
  done) >>"$folder/migrations.txt"
  say "── release $1: $(wc -c <"$folder/$1.sql.xz") bytes, $(grep -c "^$1 " "$folder/migrations.txt") migrations frozen"
}
