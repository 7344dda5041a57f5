// The policy forbids making code from text, so schemas are told before the first one is made.
import '@kycuong/rules/no-generated-code';
import { watchForTyping } from '#lib/typed-early.ts';

watchForTyping(document);
