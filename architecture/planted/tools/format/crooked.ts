import { a } from "./a.ts"
import fastify from 'fastify'
export const crooked = [ fastify,a ];
