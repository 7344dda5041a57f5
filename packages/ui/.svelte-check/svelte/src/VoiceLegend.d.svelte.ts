export { default } from "./++VoiceLegend.svelte.ts";
export * from "./++VoiceLegend.svelte.ts";
