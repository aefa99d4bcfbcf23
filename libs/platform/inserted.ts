import type { EntityManager, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';

/**
 * Inserts the rows and gives them back in that order as the database made them, with its defaults and what it computes:
 * one statement.
 */
export async function inserted<Row extends ObjectLiteral>(
  tx: EntityManager,
  entity: new () => Row,
  rows: QueryDeepPartialEntity<Row>[],
): Promise<Row[]> {
  if (rows.length === 0) return [];
  const made = await tx.createQueryBuilder().insert().into(entity).values(rows).returning('*').execute();
  const { driver } = tx.connection;
  const { columns } = tx.connection.getMetadata(entity);
  return (made.raw as Record<string, unknown>[]).map((told) => {
    const row = new entity();
    for (const column of columns)
      column.setEntityValue(row, driver.prepareHydratedValue(told[column.databaseName], column));
    return row;
  });
}
