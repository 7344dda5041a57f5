///<reference types="svelte" />
;;
  interface Props {
    /** Where the wordmark leads. */
    href: string;
    /** The name beside the seal. */
    name: string;
  };function $$render() {


  const { href, name }: Props = $props();
;
async () => {

 { svelteHTML.createElement("a", {   "class":`mark`,href,}); { svelteHTML.createElement("svg", {      "viewBox":`0 0 32 32`,"aria-hidden":`true`,"focusable":`false`,}); { svelteHTML.createElement("rect", {        "width":`32`,"height":`32`,"rx":`3`,"fill":`var(--seal-mark, #991b18)`,});} { svelteHTML.createElement("path", {         "d":`M4.5 4.5h23v23h-23z`,"fill":`none`,"stroke":`#fff`,"stroke-width":`1.5`,});} { svelteHTML.createElement("path", {        "d":`M10.25 9v14M21.5 9l-8.25 7 8.25 7`,"fill":`none`,"stroke":`#fff`,"stroke-width":`3.25`,});} }name; }
};
return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} }}
const Mark__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/type Mark__SvelteComponent_ = ReturnType<typeof Mark__SvelteComponent_>;
/*Ωignore_endΩ*/export default Mark__SvelteComponent_;