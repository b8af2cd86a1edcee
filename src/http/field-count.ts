/**
 * How often a header field was sent; Node gives one value of most, and drops or joins the others.
 * @param rawHeaders names and values in turn, as Node has them
 * @param name in lower case
 */
export function fieldCount(rawHeaders: readonly string[], name: string): number {
  let count = 0;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const sent = rawHeaders[i]!;
    if (sent.length === name.length && sent.toLowerCase() === name) count++;
  }
  return count;
}
