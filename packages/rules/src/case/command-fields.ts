import { z } from 'zod';

/** Words that somebody is held to: never empty, never endless. */
export const wordsSchema = z.string().trim().min(1).max(4000);
/** Number of a decision or another document, as printed on it. */
export const documentNumberSchema = z.string().trim().min(1).max(100);
/** Id of an evidence record. */
export const recordSchema = z.string().trim().min(1).max(120);
export const recordsSchema = z.array(recordSchema).max(500);
export const personSchema = z.guid();
export const officerSchema = z.string().trim().min(1).max(120);
export const unitSchema = z.string().trim().min(1).max(120);
