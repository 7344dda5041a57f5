///<reference types="svelte" />
;
import Icon from './Icon.svelte';
;

  /** Shape and colour. The word is always there too. */
  type Kind = 'done' | 'doing' | 'wait' | 'late' | 'dispute' | 'off' | 'withdrawn' | 'no' | 'part';;;

  interface Props {
    kind: Kind;
    /** The state in words. */
    label: string;
  };function $$render() {

  


  const { kind, label }: Props = $props();
  const colour = {
    done: 'done',
    doing: 'doing',
    wait: 'wait',
    late: 'late',
    dispute: 'dispute',
    off: 'off',
    withdrawn: 'off',
    no: 'off',
    part: 'off',
  };
;
async () => {

 { svelteHTML.createElement("span", { "class":`state state--${colour[kind]}`,}); { const $$_nocI1C = __sveltets_2_ensureComponent(Icon); new $$_nocI1C({ target: __sveltets_2_any(), props: {  "name":kind,}});} label; }
};
return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} }}
const State__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/type State__SvelteComponent_ = ReturnType<typeof State__SvelteComponent_>;
/*Ωignore_endΩ*/export default State__SvelteComponent_;