# Sourced by mvnw. The formatter and the compiler's checks run inside Maven's own JVM and need a
# JDK 25, while `java` on the path may be older: so look where JDKs usually are and point JAVA_HOME
# at the first 25. This and the line in mvnw that reads it are all that was added to the wrapper.

is_jdk25() {
  [ -x "$1/bin/javac" ] && grep -q '^JAVA_VERSION="25' "$1/release" 2>/dev/null
}

find_jdk25() {
  on_path=$(command -v javac || true)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for jdk in "${JAVA_HOME-}" "$on_path" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home; do
    if [ -n "$jdk" ] && is_jdk25 "$jdk"; then
      JAVA_HOME=$jdk
      return 0
    fi
  done
  return 1
}

case "$(uname)" in
CYGWIN* | MINGW*) ;; # Windows paths differ: set JAVA_HOME there, the build says so if it is wrong
*)
  if find_jdk25; then
    PATH=$JAVA_HOME/bin:$PATH
    export JAVA_HOME PATH
  else
    echo "Attaché is built with a JDK 25 and none was found: not in JAVA_HOME, on the path, in" >&2
    echo "/usr/lib/jvm, ~/.sdkman, ~/.jdks or /Library/Java/JavaVirtualMachines." >&2
    echo "Install one (for example from https://adoptium.net), or set JAVA_HOME to it." >&2
    exit 1
  fi
  ;;
esac
