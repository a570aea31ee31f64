# Speed, two sides in one run. Sourced by ./tocsin.

# run_bench NAME [OPTIONS]: the program is the one users start; what measures it stands among the tests.
run_bench() {
  build
  mkdir -p "$home/target/bench"
  (cd "$home" && mvn -q -B -ntp test-compile dependency:build-classpath -Dmdep.includeScope=test \
    -Dmdep.outputFile=target/bench/classpath -Dspotless.check.skip=true >&2) ||
    refuse "测速程序构建失败，原因见上。" "The benches could not be built; see above."
  exec "$JAVA_HOME/bin/java" "${java_flags[@]}" -Xmx4g -Dtocsin.home="$home" -Dtocsin.programs="$(programs)" \
    -cp "$home/target/test-classes:$home/target/classes:$(<"$home/target/bench/classpath")" tocsin.bench.Bench "$@"
}
