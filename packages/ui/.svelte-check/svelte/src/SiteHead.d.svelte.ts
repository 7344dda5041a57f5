export { default } from "./++SiteHead.svelte.ts";
export * from "./++SiteHead.svelte.ts";
