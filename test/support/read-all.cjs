// The work of one child that reads many hostile files one after the other, for the tests: what became of each, in few
// words.
const readers = {
  ics: () => require('../../libs/bodies/meetings/meetings-ics.ts').readMeetingsIcs,
  meetings: () => require('../../libs/bodies/meetings/meetings-csv.ts').readMeetingsCsv,
  bodies: () => require('../../libs/bodies/register/bodies-csv.ts').readBodies,
  draft: () => require('../../libs/documents/import/read-draft.ts').readDraft,
};

module.exports.work = async ({ header, parts }) => {
  const read = readers[header.reader]();
  const outcomes = [];
  for (const [at, part] of parts.entries()) {
    try {
      const made = await read(part, header.formats?.[at]);
      outcomes.push(`${JSON.stringify({ problems: made.problems, notes: made.notes }).length} letters told`);
    } catch (error) {
      outcomes.push(error.fault ?? `not in words: ${error.stack}`);
    }
  }
  return { notes: outcomes };
};
