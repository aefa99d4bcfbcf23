import { publishedSchema, type Published } from './published';

/** The one and only text of what is published: in the order of the schema, which refuses whatever it does not name. */
export function publishedJson(content: Published): string {
  return `${JSON.stringify(publishedSchema.parse(content), null, 2)}\n`;
}

/** Read back as it was stored; an older one may lack what has been added since. */
export const readPublished = (text: string): Published => publishedSchema.parse(JSON.parse(text));
