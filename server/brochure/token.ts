// What opens a client page? A word that nobody can guess; the database knows it only by its digest.
import { createHash, randomBytes } from "node:crypto";

/** 192 bits, of which 128 would do. */
const BYTES = 24;
const FORM = /^[A-Za-z0-9_-]{32}$/;

export const newToken = (): string => randomBytes(BYTES).toString("base64url");

/** Whether a text could be one at all. */
export const isToken = (text: string): boolean => FORM.test(text);

/** SHA-256 in hexadecimal: of a random word it needs no salt. */
export const tokenDigest = (token: string): string => createHash("sha256").update(token).digest("hex");
