#!/bin/sh
# vera.sh FLAVOURS FILE...: judges PDFs by the rules of veraPDF, several files in one call.
#   sh tests/validators/vera.sh ua1,2a build/families/*/*/*.pdf
# Flavours: ua1, ua2, 2a, 2b, 2u, 3b ... Exit code 0: every file passes; see VeraCheck.java for the others.
# `bash tests/run.sh --install` makes what it needs.
judge="${TRAJECT_JUDGES:-${XDG_CACHE_HOME:-$HOME/.cache}/traject-judges}/verapdf"
jars=/usr/share/java
exec java -cp "$judge/verapdf.jar:$jars/jaxb-runtime.jar:$jars/jaxb-core.jar:$jars/istack-commons-runtime.jar:$jars/txw2.jar:$judge" \
  VeraCheck "$@"
