#!/bin/sh
# make-certificate.sh KEYS TRUST [UID]: a key and a certificate for `postgres` and `redis` in KEYS, readable by UID only, and
# the certificate alone in TRUST. One that has 90 days left is kept; restart the services after a new one.
set -eu
keys=$1 trust=$2 owner=${3:-}
if ! openssl x509 -in "$keys/inside.crt" -noout -checkend 7776000 >/dev/null 2>&1; then
  umask 077
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 730 -subj /CN=inside \
    -addext subjectAltName=DNS:postgres,DNS:redis -addext extendedKeyUsage=serverAuth \
    -keyout "$keys/new.key" -out "$keys/new.crt" 2>/dev/null
  [ -z "$owner" ] || chown "$owner" "$keys/new.key"
  chmod 644 "$keys/new.crt"
  mv "$keys/new.key" "$keys/inside.key"
  mv "$keys/new.crt" "$keys/inside.crt"
fi
openssl x509 -in "$keys/inside.crt" -out "$trust/inside.crt"
chmod 644 "$trust/inside.crt"
