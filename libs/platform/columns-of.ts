import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/**
 * An entity's columns in SQL under the names of its fields, for rows that are read by hundreds: to make entities of
 * them takes longer than to read them. A day is text, as it is in an entity.
 */
export const columnsOf = (tx: EntityManager, entity: EntityTarget<ObjectLiteral>, alias: string): string =>
  tx.connection
    .getMetadata(entity)
    .columns.map(
      ({ type, databaseName, propertyName }) =>
        `${alias}.${databaseName}${type === 'date' ? '::text' : ''} as "${propertyName}"`,
    )
    .join(', ');
