#!/bin/sh
# yttra COMMAND: what is written `npm run yttra -- COMMAND` elsewhere, run as the units run: their user, settings and
# folder. As root: install -m 0755 docker/yttra.sh /usr/local/sbin/yttra
set -eu
settings="${YTTRA_SETTINGS:-/etc/yttra}"
cd /opt/yttra
exec runuser -u yttra -- /usr/bin/node --env-file="$settings/yttra.env" --env-file="$settings/owner.env" dist/apps/cli/main.js "$@"
