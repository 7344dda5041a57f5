///<reference types="svelte" />
;
import type { Snippet } from 'svelte';
import type { HTMLButtonAttributes } from 'svelte/elements';
;

  interface Props extends Pick<
    HTMLButtonAttributes,
    'name' | 'value' | 'formaction' | 'form' | 'formnovalidate'
  > {
    /** With an address the button is a link. */
    href?: string;
    /** One main button for a step; every other one is quiet. */
    quiet?: boolean;
    type?: 'submit' | 'button' | 'reset';
    children: Snippet;
  };function $$render() {

  
  

  const { href, quiet = false, type = 'submit', children, ...rest }: Props = $props();
;
async () => {

if(href){
   { svelteHTML.createElement("a", {  "class":['button', quiet && 'button--quiet'],href,});;__sveltets_2_ensureSnippet(children()); }
}else{
   { svelteHTML.createElement("button", {   "class":['button', quiet && 'button--quiet'],type,...rest,});;__sveltets_2_ensureSnippet(children()); }
}
};
return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} }}
const Button__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/type Button__SvelteComponent_ = ReturnType<typeof Button__SvelteComponent_>;
/*Ωignore_endΩ*/export default Button__SvelteComponent_;