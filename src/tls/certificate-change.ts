/** Certificate files that are replaced while the server runs. */
import type { Log } from '../observe/log.js';
import { readCertificate, type Certificate, type CertificateFiles } from './certificate-files.js';

const LOOK_EVERY_MS = 5000;
/** How often it is told that the certificate in use nears its end. */
const REMIND_EVERY_MS = 86_400_000;

export interface FollowerParts {
  readonly files: CertificateFiles;
  /** What is in use. */
  readonly first: Certificate;
  /** Given what the files hold, whenever that has changed and can be used. */
  readonly apply: (found: Certificate) => void;
  readonly log: Log;
  /** Milliseconds between two looks. */
  readonly everyMs?: number;
  /** Milliseconds between two reminders. */
  readonly remindMs?: number;
}

/**
 * Looks at the files every five seconds. Contents are compared rather than the files watched: so renames, links that
 * are moved and network file systems are all the same. Files that cannot be used change nothing, and the log says so
 * once they were found like that twice: certificate and key are rarely replaced in one moment.
 */
export class CertificateFollower {
  private current: string;
  private fault: string | undefined;
  /** When it was told last what is to be known of the certificate in use; at the start, if there was anything. */
  private remindedAt: number;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly parts: FollowerParts) {
    this.current = parts.first.digest;
    this.remindedAt = parts.first.warning === undefined ? -Infinity : performance.now();
    this.lookLater();
  }

  /** Looks no more. */
  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private lookLater(): void {
    this.timer = setTimeout(() => void this.look(), this.parts.everyMs ?? LOOK_EVERY_MS).unref();
  }

  private async look(): Promise<void> {
    const found = await readCertificate(this.parts.files).catch((error: Error) => error);
    if (this.timer === undefined) return;
    if (found instanceof Error) this.note(found.message);
    else this.take(found);
    this.lookLater();
  }

  private take(found: Certificate): void {
    this.fault = undefined;
    if (found.digest !== this.current) this.replace(found);
    this.remind(found.warning);
  }

  private replace(found: Certificate): void {
    const { apply, log } = this.parts;
    apply(found);
    this.current = found.digest;
    this.remindedAt = -Infinity;
    log.info({ names: found.names }, 'the TLS certificate was replaced');
  }

  private remind(warning: string | undefined): void {
    const now = performance.now();
    if (warning === undefined || now - this.remindedAt < (this.parts.remindMs ?? REMIND_EVERY_MS)) return;
    this.remindedAt = now;
    this.parts.log.warn(warning);
  }

  /** Tells of a fault at its second time, once. */
  private note(fault: string): void {
    const told = `told: ${fault}`;
    if (this.fault === fault)
      this.parts.log.error({ cause: fault }, 'the TLS files were replaced by what cannot be used; the old ones stay');
    this.fault = this.fault === fault || this.fault === told ? told : fault;
  }
}
