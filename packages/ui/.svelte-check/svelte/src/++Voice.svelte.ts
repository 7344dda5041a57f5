///<reference types="svelte" />
;
import Icon from './Icon.svelte';
import type { IconName } from './icons.ts';
;

  /** Who speaks: the quoted document, whoever chose a setting, a machine, or this site. */
  type Tone = 'verbatim' | 'setting' | 'system' | 'plain';;;

  interface Props {
    tone: Tone;
    /** The speaker's name. */
    name: string;
    /** What a reader should know about this speaker. */
    note?: string;
    /** Picture, where it is not the tone's own. */
    icon?: IconName;
  };function $$render() {

  
  


  const own = { verbatim: 'quote', setting: 'setting', system: 'bars', plain: 'book' } as const;
  const { tone, name, note, icon = own[tone] }: Props = $props();
;
async () => {

 { svelteHTML.createElement("p", { "class":['voice', tone !== 'plain' && `voice--${tone}`],});
   { const $$_nocI1C = __sveltets_2_ensureComponent(Icon); new $$_nocI1C({ target: __sveltets_2_any(), props: {  "name":icon,}});}
  if(note){ { svelteHTML.createElement("span", {}); { svelteHTML.createElement("b", {});name; } { svelteHTML.createElement("span", {});note; } }}else{name;}
 }
};
return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} }}
const Voice__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/type Voice__SvelteComponent_ = ReturnType<typeof Voice__SvelteComponent_>;
/*Ωignore_endΩ*/export default Voice__SvelteComponent_;