/** What a store tells of its own work, for the log: fields and one sentence, never contents of records. */
export type Report = (fields: Readonly<Record<string, unknown>>, sentence: string) => void;

/** For stores that nobody listens to. */
export const silent: Report = () => undefined;
