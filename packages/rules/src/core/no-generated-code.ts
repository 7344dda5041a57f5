// For pages whose content security policy forbids making code from text. Loaded before any schema is made.
import { config } from 'zod/v4/core';

config({ jitless: true });
