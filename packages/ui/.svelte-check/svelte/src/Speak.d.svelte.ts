export { default } from "./++Speak.svelte.ts";
export * from "./++Speak.svelte.ts";
