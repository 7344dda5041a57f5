///<reference types="svelte" />
;
import Icon from './Icon.svelte';
;

  interface Props {
    /** Page that answers; the words travel in its address, so that a link brings the answer back. */
    action: string;
    /** Name of the field in the address. */
    name: string;
    label: string;
    button: string;
    hint: string;
    value?: string;
  };function $$render() {

  

  const { action, name, label, button, hint, value = '' }: Props = $props();
;
async () => {

 { svelteHTML.createElement("form", {    "class":`find`,"role":`search`,action,});
   { svelteHTML.createElement("label", {   "class":`label`,"for":`find-${name}`,});label; }
   { svelteHTML.createElement("div", { "class":`find__row`,});
     { svelteHTML.createElement("input", {               "class":`input`,"id":`find-${name}`,name,"type":`search`,value,"autocomplete":`off`,"maxlength":200,"aria-describedby":`find-${name}-hint`,});}
     { svelteHTML.createElement("button", {   "class":`button`,"type":`submit`,}); { const $$_nocI3C = __sveltets_2_ensureComponent(Icon); new $$_nocI3C({ target: __sveltets_2_any(), props: {  "name":`search`,}});} button; }
   }
   { svelteHTML.createElement("p", {   "class":`hint`,"id":`find-${name}-hint`,});hint; }
 }
};
return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} }}
const SearchField__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/type SearchField__SvelteComponent_ = ReturnType<typeof SearchField__SvelteComponent_>;
/*Ωignore_endΩ*/export default SearchField__SvelteComponent_;