// Answers to questions, kept on this device until the clinic has them.
import * as device from './device.js';

const PATIENCE = 8000;
const OLD = 30 * 24 * 60 * 60 * 1000;

/** The clinic answered, but not with words for a script: whoever was here is not known any more. */
export class Lapsed extends Error {}

export class Answers {
  /**
   * @param whose the client, or nobody who is here by a link
   * @param session whose questions are on the page
   */
  constructor(whose, session) {
    this.session = session;
    this.byLink = whose === undefined;
    this.start = `${device.of(whose ?? 'link')}answer:`;
    this.unkept = new Map();
    for (const [key, answer] of device.under(this.start)) if (answer.at < Date.now() - OLD) device.drop(key);
  }

  /** Whether the device could keep it; if not, this page does for as long as it is open. */
  keep(part, measure, question, answer, care) {
    const key = `${this.start}${this.session}:${measure}:${question}`;
    const given = { text: '', session: this.session, part, measure, question, answer, care, at: Date.now(), here: location.pathname + location.search };
    if (device.keep(key, given)) return true;
    this.unkept.set(key, given);
    return false;
  }

  /** What the clinic does not have yet, as it was given: [key, answer]. Behind a link, only what the link asks. */
  waiting() {
    return [...device.under(this.start), ...this.unkept]
      .filter(([, answer]) => !this.byLink || answer.session === this.session)
      .sort(([, one], [, other]) => one.at - other.at);
  }

  /** The one to a question of this page; undefined when the clinic has it. */
  to(measure, question) {
    return this.waiting().map(([, answer]) => answer).find(a => a.session === this.session && a.measure === measure && a.question === question);
  }

  /**
   * Sends one and lets go of it when the clinic has taken or refused it.
   * @returns the clinic's sentence, whether it was taken, and whether it is settled
   */
  async send([key, given], address, token) {
    const body = new FormData();
    body.set('__RequestVerificationToken', token);
    body.set('Form.Session', given.session);
    if (given.measure) body.set('Form.Measure', given.measure);
    body.set('Form.Part', given.part);
    body.set('Form.Question', given.question);
    body.set('Form.Answer', given.answer);
    body.set('Form.Ago', Math.max(0, Math.round((Date.now() - given.at) / 1000)));
    const reply = await fetch(address, { method: 'POST', body, signal: AbortSignal.timeout(PATIENCE) });
    if (reply.status >= 500 || reply.status === 429) throw new Error(`${reply.status}`);
    if (!reply.headers.get('content-type')?.includes('json')) throw new Lapsed();
    const { sentence } = await reply.json();
    const settled = reply.ok || reply.status === 422;
    if (settled) this.drop(key, given);
    return { sentence, taken: reply.ok, settled };
  }

  /** Another answer may have been chosen meanwhile: that one stays. */
  drop(key, given) {
    if (this.unkept.get(key)?.at === given.at) this.unkept.delete(key);
    if (device.under(key).some(([same, kept]) => same === key && kept.at === given.at)) device.drop(key);
  }
}
