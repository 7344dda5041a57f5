export { default } from "./++Voice.svelte.ts";
export * from "./++Voice.svelte.ts";
