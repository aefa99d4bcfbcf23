// What an administrator's page does: lets the mails of a restored system go, `all` or `new`.
require('reflect-metadata');
const { AuditLog } = require('../../../dist/libs/audit');
const { MailHold } = require('../../../dist/libs/mail');
const { Database, databaseOptions } = require('../../../dist/libs/platform');
const { DataSource } = require('typeorm');

async function release(which) {
  const dataSource = await new DataSource(databaseOptions(process.env.DATABASE_URL, 1)).initialize();
  const database = new Database(dataSource);
  const hold = new MailHold(database, new AuditLog());
  await database.transaction((tx) => hold.release(tx, '00000000-0000-0000-0000-000000000001', which));
  await dataSource.destroy();
}

release(process.argv[2]).catch((error) => {
  console.error(error);
  process.exit(1);
});
