///<reference types="svelte" />
;
import Whole from './Whole.svelte';
;

  interface Props {
    /** Name of the trail, for people who hear the page. */
    label: string;
    /** From the first page to this one; the last has no address. */
    trail: readonly { readonly label: string; readonly href?: string }[];
  };function $$render() {

  

  const { label, trail }: Props = $props();
;
async () => {

 { svelteHTML.createElement("nav", {   "class":`crumbs`,"aria-label":label,});
   { svelteHTML.createElement("ol", {   "class":`plain`,"itemscope":true,"itemtype":`https://schema.org/BreadcrumbList`,});
        for(let step of __sveltets_2_ensureArray(trail)){let index = 1;step.label;
       { svelteHTML.createElement("li", {   "itemprop":`itemListElement`,"itemscope":true,"itemtype":`https://schema.org/ListItem`,});
        if(step.href){
           { svelteHTML.createElement("a", {   "href":step.href,"itemprop":`item`,}); { svelteHTML.createElement("span", { "itemprop":`name`,}); { const $$_elohW5C = __sveltets_2_ensureComponent(Whole); new $$_elohW5C({ target: __sveltets_2_any(), props: {  "text":step.label,}});} } }
        }else{
           { svelteHTML.createElement("span", {   "aria-current":`page`,"itemprop":`name`,}); { const $$_elohW4C = __sveltets_2_ensureComponent(Whole); new $$_elohW4C({ target: __sveltets_2_any(), props: {  "text":step.label,}});} }
        }
         { svelteHTML.createElement("meta", {    "itemprop":`position`,"content":String(index + 1),});}
       }
    }
   }
 }
};
return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} }}
const Crumbs__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/type Crumbs__SvelteComponent_ = ReturnType<typeof Crumbs__SvelteComponent_>;
/*Ωignore_endΩ*/export default Crumbs__SvelteComponent_;