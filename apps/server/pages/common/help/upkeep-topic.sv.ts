import type { HelpTopic } from './help-topic.sv';

/** What is done now and then on a machine that was set up by the other page, to the letter too. */
export const UPKEEP_TOPIC: HelpTopic = {
  slug: 'aterlasa-och-uppgradera',
  group: 'operation',
  title: 'Återläsa och uppgradera',
  lead: 'Prov av säkerhetskopian, en ny maskin och en ny version, steg för steg.',
  text: `Det här gäller en maskin som är uppsatt enligt Sätta upp Yttra. Kör varje rad som root.

Prova en återläsning, i en databas vid sidan av:
- \`runuser -u postgres -- createdb --owner yttra_owner --template template0 --encoding UTF8 --locale C.UTF-8 yttra_prov\`
- \`cp -a /etc/yttra /etc/yttra-prov\`. Byt databasens namn till yttra_prov i DATABASE_URL och MIGRATION_DATABASE_URL där, och DATA_DIR till /var/lib/yttra/prov.
- \`install -o yttra -m 0600 /dev/null /run/yttra-nyckel\`. Lägg den hemliga raden där.
- \`YTTRA_SETTINGS=/etc/yttra-prov yttra restore latest --identity /run/yttra-nyckel\`. Loggar och filer ska vara hela (whole).
- Ta bort allt: \`rm -rf /run/yttra-nyckel /etc/yttra-prov /var/lib/yttra/prov && runuser -u postgres -- dropdb yttra_prov\`

Återställ på en ny maskin: gör steg 1–4 i Sätta upp Yttra med inställningarna och SESSION_SECRET från valvet, och lägg kopiorna i BACKUP_TO. I steg 5 kör ni \`yttra restore latest --identity /run/yttra-nyckel\`, med nyckeln som ovan, i stället för yttra-migrate och appoint. Utskicken hålls tills ni har sett vad som väntar: se Loggar och säkerhetskopior.

Uppgradera. Det nya byggs vid sidan av, medan det gamla går:
- \`systemctl start yttra-backup\`
- \`git clone ADRESS /opt/yttra.ny && cd /opt/yttra.ny && npm ci && npm run build && npm prune --omit=dev\`
- \`mv /opt/yttra /opt/yttra.forra && mv /opt/yttra.ny /opt/yttra && cd /opt/yttra\`
- \`systemctl start yttra-migrate && systemctl restart yttra-server yttra-worker\`, och kör \`yttra doctor\`.
- Jämför docker/systemd, docker/yttra.sh och .env.example med era egna. När allt går: \`rm -r /opt/yttra.forra\`

Stoppa: \`systemctl stop yttra-server yttra-worker\`. Det som är påbörjat blir klart, och inget mejl går förlorat.`,
};
