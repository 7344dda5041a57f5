///<reference types="svelte" />
;;
  interface Neighbour {
    readonly href: string;
    /** Its place, such as "Mục 10". */
    readonly place: string;
    readonly title: string;
  };;
  interface Props {
    /** What is being paged through, for people who hear the page. */
    label: string;
    previous: Neighbour | null;
    next: Neighbour | null;
  };function $$render() {



  const { label, previous, next }: Props = $props();
;
async () => {

 { svelteHTML.createElement("nav", {   "class":`pager`,"aria-label":label,});
  if(previous){ { svelteHTML.createElement("a", {    "rel":`prev`,"href":previous.href,}); { svelteHTML.createElement("small", {});previous.place; } { svelteHTML.createElement("span", {});previous.title; } }}
  if(next){ { svelteHTML.createElement("a", {      "rel":`next`,"class":`pager__next`,"href":next.href,}); { svelteHTML.createElement("small", {});next.place; } { svelteHTML.createElement("span", {});next.title; } }}
 }
};
return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} }}
const Pager__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/type Pager__SvelteComponent_ = ReturnType<typeof Pager__SvelteComponent_>;
/*Ωignore_endΩ*/export default Pager__SvelteComponent_;