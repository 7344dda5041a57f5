///<reference types="svelte" />
;
import type { Snippet } from 'svelte';
;

  interface Props {
    caption: string;
    /** Headings of the columns. Each cell repeats its own in `data-label`, for phones. */
    columns: readonly string[];
    /** The rows. */
    children: Snippet;
  };function $$render() {

  

  const { caption, columns, children }: Props = $props();
;
async () => {

 { svelteHTML.createElement("table", { "class":`register stack`,});
   { svelteHTML.createElement("caption", {});caption; }
   { svelteHTML.createElement("thead", { }); { svelteHTML.createElement("tr", { });   for(let column of __sveltets_2_ensureArray(columns)){column; { svelteHTML.createElement("th", { "scope":`col`,});column; }} } }
   { svelteHTML.createElement("tbody", {});;__sveltets_2_ensureSnippet(children()); }
 }
};
return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} }}
const Register__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/type Register__SvelteComponent_ = ReturnType<typeof Register__SvelteComponent_>;
/*Ωignore_endΩ*/export default Register__SvelteComponent_;