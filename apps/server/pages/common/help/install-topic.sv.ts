import type { HelpTopic } from './help-topic.sv';

/** From an empty machine to one that runs, is watched and is backed up: in order, and with nothing left to guess. */
export const INSTALL_TOPIC: HelpTopic = {
  slug: 'satta-upp',
  group: 'operation',
  title: 'Sätta upp Yttra',
  lead: 'Från en tom maskin till ett Yttra som går, övervakas och säkerhetskopieras. Räkna med en timme.',
  text: `Det här gäller Debian 13 med systemd. För docker finns docker/compose.yml, för Kubernetes docker/kubernetes. Kör varje rad som root.

1. Program
- \`apt-get install nodejs npm postgresql nginx git openssl\`. En nyare Node.js går bra, om den ligger i /usr/bin/node.
- \`adduser --system --group --no-create-home --home /var/lib/yttra yttra\`

2. Yttra
- Lägg källkoden i /opt/yttra: \`git clone ADRESS /opt/yttra\`
- \`cd /opt/yttra && npm ci && npm run build && npm prune --omit=dev\`

3. Databas. Välj två lösenord av bokstäver och siffror.
- \`runuser -u postgres -- createuser --pwprompt yttra_owner\`
- \`runuser -u postgres -- createuser --pwprompt yttra_app\`
- \`runuser -u postgres -- createdb --owner yttra_owner --template template0 --encoding UTF8 --locale C.UTF-8 yttra\`
- \`runuser -u postgres -- psql -c 'revoke all on database yttra from public' -c 'grant connect on database yttra to yttra_app'\`

4. Inställningar
- \`install -d -m 0750 -g yttra /etc/yttra\`
- \`install -m 0640 -g yttra .env.example /etc/yttra/yttra.env\` och fyll i. Flytta raden MIGRATION_DATABASE_URL till /etc/yttra/owner.env, med samma rättigheter. Skriv värden utan citattecken runt. Står proxyn på en annan maskin: HOST=0.0.0.0, och en brandvägg som bara släpper in den.
- SESSION_SECRET: \`openssl rand -base64 48\`. Spara den i ert valv.
- Säkerhetskopior: \`node dist/apps/cli/main.js backup --new-key\`. Sätt BACKUP_RECIPIENTS och BACKUP_TO, och lägg den hemliga raden i valvet.
- \`install -d -o yttra -m 0700 /var/backups/yttra\`

5. Start
- \`cp docker/systemd/* /etc/systemd/system/ && systemctl daemon-reload\`
- \`systemctl start yttra-migrate\`
- \`install -m 0755 docker/yttra.sh /usr/local/sbin/yttra\`. Där det någonstans står \`npm run yttra -- KOMMANDO\` skriver ni \`yttra KOMMANDO\`.
- Utse den första systemförvaltaren: \`yttra appoint du@… --name 'Ditt namn' --role administrator\`
- \`systemctl enable --now yttra-server yttra-worker yttra-backup.timer\`

6. Proxy
- \`cp docker/nginx.conf /etc/nginx/sites-enabled/yttra\`. Byt namnet och platsen för certifikatet där. \`nginx -t && systemctl reload nginx\`
- En annan proxy ska ha TLS, skicka vidare Host och X-Forwarded-For, och släppa igenom filer på 25 MB. TRUST_PROXY=1 räknar den.

7. Kontroll
- \`systemctl start yttra-backup\`
- \`yttra doctor\`. Varje fel säger vad som ska göras. Kör tills inget fel är kvar.
- Prova en återläsning: se Återläsa och uppgradera. Gör om den varje halvår.

8. Övervakning
- Servern mäter på port 9464 och arbetaren på 9465, bara på den egna maskinen. Låt Prometheus läsa dem som jobbet yttra, med reglerna i docker/alerts.yml.
- Spår med OpenTelemetry: sätt OTEL_EXPORTER_OTLP_ENDPOINT till insamlarens adress.
- ALARM_TO får ett mejl när en händelselogg inte är hel. Sidan Drift i administrationen visar läget.

Sedan: se Återläsa och uppgradera.`,
};
