///<reference types="svelte" />
;
import type { Snippet } from 'svelte';
;

  interface Props {
    /** The number as printed, such as "(11)". */
    number?: string;
    /** What the number counts, for people who hear the page. */
    numberOf?: string;
    /** Language of the quoted words, whatever the page's language is. */
    lang: string;
    /** For a quotation beside another one. */
    small?: boolean;
    /** Identifier for links into the page. */
    id?: string;
    /** Where the words come from. */
    source: Snippet;
    /** The words themselves, as paragraphs. Nothing else may stand here. */
    children: Snippet;
  };function $$render() {

  

  const { number, numberOf, lang, small = false, id, source, children }: Props = $props();
;
async () => {

 { svelteHTML.createElement("figure", {  "class":['verbatim', small && 'verbatim--small', !number && 'verbatim--unnumbered'],id,});
  if(number){
     { svelteHTML.createElement("p", { "class":`verbatim__no`,});
      if(numberOf){ { svelteHTML.createElement("span", { "class":`visually-hidden`,});numberOf;  }} { svelteHTML.createElement("span", {lang,});number; }
     }
  }
   { svelteHTML.createElement("blockquote", {  "class":`verbatim__text`,lang,});;__sveltets_2_ensureSnippet(children()); }
   { svelteHTML.createElement("figcaption", { "class":`verbatim__source`,});;__sveltets_2_ensureSnippet(source()); }
 }
};
return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} }}
const Verbatim__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/type Verbatim__SvelteComponent_ = ReturnType<typeof Verbatim__SvelteComponent_>;
/*Ωignore_endΩ*/export default Verbatim__SvelteComponent_;