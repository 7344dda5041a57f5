export { default } from "./++Register.svelte.ts";
export * from "./++Register.svelte.ts";
