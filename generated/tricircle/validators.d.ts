// Written by `make generate`. Do not edit: change spec/tricircle.yaml.
import type { Validator } from '../../src/http/validation.js';

/** By `operationId request mediaType`, `operationId status mediaType`, `operationId path|query|header`, and `record collection`. */
export declare const validators: Readonly<Record<string, Validator>>;
