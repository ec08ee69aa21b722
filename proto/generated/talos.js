/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["default"] || ($protobuf.roots["default"] = {});

export const talos = $root.talos = (() => {

    /**
     * Namespace talos.
     * @exports talos
     * @namespace
     */
    const talos = {};

    talos.v1 = (function() {

        /**
         * Namespace v1.
         * @memberof talos
         * @namespace
         */
        const v1 = {};

        /**
         * Purpose enum.
         * @name talos.v1.Purpose
         * @enum {number}
         * @property {number} PURPOSE_UNSPECIFIED=0 PURPOSE_UNSPECIFIED value
         * @property {number} PURPOSE_CONTROL=1 PURPOSE_CONTROL value
         * @property {number} PURPOSE_LANE=2 PURPOSE_LANE value
         */
        v1.Purpose = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "PURPOSE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "PURPOSE_CONTROL"] = 1;
            values[valuesById[2] = "PURPOSE_LANE"] = 2;
            return values;
        })();

        v1.Attach = (function() {

            /**
             * Properties of an Attach.
             * @typedef {Object} talos.v1.Attach.$Properties
             * @property {talos.v1.Purpose} [purpose] Attach purpose
             * @property {Uint8Array} [attempt] Attach attempt
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Attach.
             * @memberof talos.v1
             * @interface IAttach
             * @augments talos.v1.Attach.$Properties
             * @deprecated Use talos.v1.Attach.$Properties instead.
             */

            /**
             * Shape of an Attach.
             * @typedef {talos.v1.Attach.$Properties} talos.v1.Attach.$Shape
             */

            /**
             * Constructs a new Attach.
             * @memberof talos.v1
             * @classdesc Represents an Attach.
             * @constructor
             * @param {talos.v1.Attach.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Attach = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Attach purpose.
             * @member {talos.v1.Purpose} purpose
             * @memberof talos.v1.Attach
             * @instance
             */
            Attach.prototype.purpose = 0;

            /**
             * Attach attempt.
             * @member {Uint8Array} attempt
             * @memberof talos.v1.Attach
             * @instance
             */
            Attach.prototype.attempt = $util.newBuffer([]);

            /**
             * Creates a new Attach instance using the specified properties.
             * @function create
             * @memberof talos.v1.Attach
             * @static
             * @param {talos.v1.Attach.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Attach} Attach instance
             * @type {{
             *   (properties: talos.v1.Attach.$Shape): talos.v1.Attach & talos.v1.Attach.$Shape;
             *   (properties?: talos.v1.Attach.$Properties): talos.v1.Attach;
             * }}
             */
            Attach.create = function(properties) {
                return new Attach(properties);
            };

            /**
             * Encodes the specified Attach message. Does not implicitly {@link talos.v1.Attach.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Attach
             * @static
             * @param {talos.v1.Attach.$Properties} message Attach message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Attach.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.purpose != null && $Object.hasOwnProperty.call(message, "purpose") && message.purpose !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.purpose);
                if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.attempt);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Attach message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Attach
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Attach & talos.v1.Attach.$Shape} Attach
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Attach.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Attach();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.purpose = value;
                            else
                                delete message.purpose;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.attempt = value;
                            else
                                delete message.attempt;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Attach;
        })();

        v1.Begin = (function() {

            /**
             * Properties of a Begin.
             * @typedef {Object} talos.v1.Begin.$Properties
             * @property {string} [anchor] Begin anchor
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Begin.
             * @memberof talos.v1
             * @interface IBegin
             * @augments talos.v1.Begin.$Properties
             * @deprecated Use talos.v1.Begin.$Properties instead.
             */

            /**
             * Shape of a Begin.
             * @typedef {talos.v1.Begin.$Properties} talos.v1.Begin.$Shape
             */

            /**
             * Constructs a new Begin.
             * @memberof talos.v1
             * @classdesc Represents a Begin.
             * @constructor
             * @param {talos.v1.Begin.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Begin = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Begin anchor.
             * @member {string} anchor
             * @memberof talos.v1.Begin
             * @instance
             */
            Begin.prototype.anchor = "";

            /**
             * Creates a new Begin instance using the specified properties.
             * @function create
             * @memberof talos.v1.Begin
             * @static
             * @param {talos.v1.Begin.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Begin} Begin instance
             * @type {{
             *   (properties: talos.v1.Begin.$Shape): talos.v1.Begin & talos.v1.Begin.$Shape;
             *   (properties?: talos.v1.Begin.$Properties): talos.v1.Begin;
             * }}
             */
            Begin.create = function(properties) {
                return new Begin(properties);
            };

            /**
             * Encodes the specified Begin message. Does not implicitly {@link talos.v1.Begin.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Begin
             * @static
             * @param {talos.v1.Begin.$Properties} message Begin message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Begin.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.anchor != null && $Object.hasOwnProperty.call(message, "anchor") && message.anchor !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.anchor);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Begin message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Begin
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Begin & talos.v1.Begin.$Shape} Begin
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Begin.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Begin();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.anchor = value;
                            else
                                delete message.anchor;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Begin;
        })();

        v1.AwaitTarget = (function() {

            /**
             * Properties of an AwaitTarget.
             * @typedef {Object} talos.v1.AwaitTarget.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AwaitTarget.
             * @memberof talos.v1
             * @interface IAwaitTarget
             * @augments talos.v1.AwaitTarget.$Properties
             * @deprecated Use talos.v1.AwaitTarget.$Properties instead.
             */

            /**
             * Shape of an AwaitTarget.
             * @typedef {talos.v1.AwaitTarget.$Properties} talos.v1.AwaitTarget.$Shape
             */

            /**
             * Constructs a new AwaitTarget.
             * @memberof talos.v1
             * @classdesc Represents an AwaitTarget.
             * @constructor
             * @param {talos.v1.AwaitTarget.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AwaitTarget = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Creates a new AwaitTarget instance using the specified properties.
             * @function create
             * @memberof talos.v1.AwaitTarget
             * @static
             * @param {talos.v1.AwaitTarget.$Properties=} [properties] Properties to set
             * @returns {talos.v1.AwaitTarget} AwaitTarget instance
             * @type {{
             *   (properties: talos.v1.AwaitTarget.$Shape): talos.v1.AwaitTarget & talos.v1.AwaitTarget.$Shape;
             *   (properties?: talos.v1.AwaitTarget.$Properties): talos.v1.AwaitTarget;
             * }}
             */
            AwaitTarget.create = function(properties) {
                return new AwaitTarget(properties);
            };

            /**
             * Encodes the specified AwaitTarget message. Does not implicitly {@link talos.v1.AwaitTarget.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.AwaitTarget
             * @static
             * @param {talos.v1.AwaitTarget.$Properties} message AwaitTarget message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AwaitTarget.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AwaitTarget message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.AwaitTarget
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.AwaitTarget & talos.v1.AwaitTarget.$Shape} AwaitTarget
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AwaitTarget.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.AwaitTarget();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return AwaitTarget;
        })();

        v1.Restore = (function() {

            /**
             * Properties of a Restore.
             * @typedef {Object} talos.v1.Restore.$Properties
             * @property {Uint8Array} [attempt] Restore attempt
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Restore.
             * @memberof talos.v1
             * @interface IRestore
             * @augments talos.v1.Restore.$Properties
             * @deprecated Use talos.v1.Restore.$Properties instead.
             */

            /**
             * Shape of a Restore.
             * @typedef {talos.v1.Restore.$Properties} talos.v1.Restore.$Shape
             */

            /**
             * Constructs a new Restore.
             * @memberof talos.v1
             * @classdesc Represents a Restore.
             * @constructor
             * @param {talos.v1.Restore.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Restore = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Restore attempt.
             * @member {Uint8Array} attempt
             * @memberof talos.v1.Restore
             * @instance
             */
            Restore.prototype.attempt = $util.newBuffer([]);

            /**
             * Creates a new Restore instance using the specified properties.
             * @function create
             * @memberof talos.v1.Restore
             * @static
             * @param {talos.v1.Restore.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Restore} Restore instance
             * @type {{
             *   (properties: talos.v1.Restore.$Shape): talos.v1.Restore & talos.v1.Restore.$Shape;
             *   (properties?: talos.v1.Restore.$Properties): talos.v1.Restore;
             * }}
             */
            Restore.create = function(properties) {
                return new Restore(properties);
            };

            /**
             * Encodes the specified Restore message. Does not implicitly {@link talos.v1.Restore.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Restore
             * @static
             * @param {talos.v1.Restore.$Properties} message Restore message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Restore.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.attempt);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Restore message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Restore
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Restore & talos.v1.Restore.$Shape} Restore
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Restore.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Restore();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.attempt = value;
                            else
                                delete message.attempt;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Restore;
        })();

        v1.Reissue = (function() {

            /**
             * Properties of a Reissue.
             * @typedef {Object} talos.v1.Reissue.$Properties
             * @property {Uint8Array} [attempt] Reissue attempt
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Reissue.
             * @memberof talos.v1
             * @interface IReissue
             * @augments talos.v1.Reissue.$Properties
             * @deprecated Use talos.v1.Reissue.$Properties instead.
             */

            /**
             * Shape of a Reissue.
             * @typedef {talos.v1.Reissue.$Properties} talos.v1.Reissue.$Shape
             */

            /**
             * Constructs a new Reissue.
             * @memberof talos.v1
             * @classdesc Represents a Reissue.
             * @constructor
             * @param {talos.v1.Reissue.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Reissue = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Reissue attempt.
             * @member {Uint8Array} attempt
             * @memberof talos.v1.Reissue
             * @instance
             */
            Reissue.prototype.attempt = $util.newBuffer([]);

            /**
             * Creates a new Reissue instance using the specified properties.
             * @function create
             * @memberof talos.v1.Reissue
             * @static
             * @param {talos.v1.Reissue.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Reissue} Reissue instance
             * @type {{
             *   (properties: talos.v1.Reissue.$Shape): talos.v1.Reissue & talos.v1.Reissue.$Shape;
             *   (properties?: talos.v1.Reissue.$Properties): talos.v1.Reissue;
             * }}
             */
            Reissue.create = function(properties) {
                return new Reissue(properties);
            };

            /**
             * Encodes the specified Reissue message. Does not implicitly {@link talos.v1.Reissue.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Reissue
             * @static
             * @param {talos.v1.Reissue.$Properties} message Reissue message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Reissue.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.attempt);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Reissue message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Reissue
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Reissue & talos.v1.Reissue.$Shape} Reissue
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Reissue.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Reissue();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.attempt = value;
                            else
                                delete message.attempt;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Reissue;
        })();

        v1.RestartTa = (function() {

            /**
             * Properties of a RestartTa.
             * @typedef {Object} talos.v1.RestartTa.$Properties
             * @property {Uint8Array} [lineage] RestartTa lineage
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RestartTa.
             * @memberof talos.v1
             * @interface IRestartTa
             * @augments talos.v1.RestartTa.$Properties
             * @deprecated Use talos.v1.RestartTa.$Properties instead.
             */

            /**
             * Shape of a RestartTa.
             * @typedef {talos.v1.RestartTa.$Properties} talos.v1.RestartTa.$Shape
             */

            /**
             * Constructs a new RestartTa.
             * @memberof talos.v1
             * @classdesc Represents a RestartTa.
             * @constructor
             * @param {talos.v1.RestartTa.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RestartTa = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * RestartTa lineage.
             * @member {Uint8Array} lineage
             * @memberof talos.v1.RestartTa
             * @instance
             */
            RestartTa.prototype.lineage = $util.newBuffer([]);

            /**
             * Creates a new RestartTa instance using the specified properties.
             * @function create
             * @memberof talos.v1.RestartTa
             * @static
             * @param {talos.v1.RestartTa.$Properties=} [properties] Properties to set
             * @returns {talos.v1.RestartTa} RestartTa instance
             * @type {{
             *   (properties: talos.v1.RestartTa.$Shape): talos.v1.RestartTa & talos.v1.RestartTa.$Shape;
             *   (properties?: talos.v1.RestartTa.$Properties): talos.v1.RestartTa;
             * }}
             */
            RestartTa.create = function(properties) {
                return new RestartTa(properties);
            };

            /**
             * Encodes the specified RestartTa message. Does not implicitly {@link talos.v1.RestartTa.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.RestartTa
             * @static
             * @param {talos.v1.RestartTa.$Properties} message RestartTa message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RestartTa.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.lineage != null && $Object.hasOwnProperty.call(message, "lineage") && message.lineage.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.lineage);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RestartTa message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.RestartTa
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.RestartTa & talos.v1.RestartTa.$Shape} RestartTa
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RestartTa.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.RestartTa();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.lineage = value;
                            else
                                delete message.lineage;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return RestartTa;
        })();

        v1.OpenSession = (function() {

            /**
             * Properties of an OpenSession.
             * @typedef {Object} talos.v1.OpenSession.$Properties
             * @property {Uint8Array} [attempt] OpenSession attempt
             * @property {talos.v1.Role} [role] OpenSession role
             * @property {Uint8Array} [peerKey] OpenSession peerKey
             * @property {boolean} [dryRun] OpenSession dryRun
             * @property {number} [timeoutMs] OpenSession timeoutMs
             * @property {number} [downtimeMs] OpenSession downtimeMs
             * @property {number} [bandwidthKib] OpenSession bandwidthKib
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an OpenSession.
             * @memberof talos.v1
             * @interface IOpenSession
             * @augments talos.v1.OpenSession.$Properties
             * @deprecated Use talos.v1.OpenSession.$Properties instead.
             */

            /**
             * Shape of an OpenSession.
             * @typedef {talos.v1.OpenSession.$Properties} talos.v1.OpenSession.$Shape
             */

            /**
             * Constructs a new OpenSession.
             * @memberof talos.v1
             * @classdesc Represents an OpenSession.
             * @constructor
             * @param {talos.v1.OpenSession.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const OpenSession = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * OpenSession attempt.
             * @member {Uint8Array} attempt
             * @memberof talos.v1.OpenSession
             * @instance
             */
            OpenSession.prototype.attempt = $util.newBuffer([]);

            /**
             * OpenSession role.
             * @member {talos.v1.Role} role
             * @memberof talos.v1.OpenSession
             * @instance
             */
            OpenSession.prototype.role = 0;

            /**
             * OpenSession peerKey.
             * @member {Uint8Array} peerKey
             * @memberof talos.v1.OpenSession
             * @instance
             */
            OpenSession.prototype.peerKey = $util.newBuffer([]);

            /**
             * OpenSession dryRun.
             * @member {boolean} dryRun
             * @memberof talos.v1.OpenSession
             * @instance
             */
            OpenSession.prototype.dryRun = false;

            /**
             * OpenSession timeoutMs.
             * @member {number} timeoutMs
             * @memberof talos.v1.OpenSession
             * @instance
             */
            OpenSession.prototype.timeoutMs = 0;

            /**
             * OpenSession downtimeMs.
             * @member {number} downtimeMs
             * @memberof talos.v1.OpenSession
             * @instance
             */
            OpenSession.prototype.downtimeMs = 0;

            /**
             * OpenSession bandwidthKib.
             * @member {number} bandwidthKib
             * @memberof talos.v1.OpenSession
             * @instance
             */
            OpenSession.prototype.bandwidthKib = 0;

            /**
             * Creates a new OpenSession instance using the specified properties.
             * @function create
             * @memberof talos.v1.OpenSession
             * @static
             * @param {talos.v1.OpenSession.$Properties=} [properties] Properties to set
             * @returns {talos.v1.OpenSession} OpenSession instance
             * @type {{
             *   (properties: talos.v1.OpenSession.$Shape): talos.v1.OpenSession & talos.v1.OpenSession.$Shape;
             *   (properties?: talos.v1.OpenSession.$Properties): talos.v1.OpenSession;
             * }}
             */
            OpenSession.create = function(properties) {
                return new OpenSession(properties);
            };

            /**
             * Encodes the specified OpenSession message. Does not implicitly {@link talos.v1.OpenSession.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.OpenSession
             * @static
             * @param {talos.v1.OpenSession.$Properties} message OpenSession message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            OpenSession.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.attempt);
                if (message.role != null && $Object.hasOwnProperty.call(message, "role") && message.role !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).int32(message.role);
                if (message.peerKey != null && $Object.hasOwnProperty.call(message, "peerKey") && message.peerKey.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.peerKey);
                if (message.dryRun != null && $Object.hasOwnProperty.call(message, "dryRun") && message.dryRun !== false)
                    writer.uint32(/* id 4, wireType 0 =*/32).bool(message.dryRun);
                if (message.timeoutMs != null && $Object.hasOwnProperty.call(message, "timeoutMs") && message.timeoutMs !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.timeoutMs);
                if (message.downtimeMs != null && $Object.hasOwnProperty.call(message, "downtimeMs") && message.downtimeMs !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.downtimeMs);
                if (message.bandwidthKib != null && $Object.hasOwnProperty.call(message, "bandwidthKib") && message.bandwidthKib !== 0)
                    writer.uint32(/* id 7, wireType 0 =*/56).uint32(message.bandwidthKib);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an OpenSession message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.OpenSession
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.OpenSession & talos.v1.OpenSession.$Shape} OpenSession
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            OpenSession.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.OpenSession();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.attempt = value;
                            else
                                delete message.attempt;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.role = value;
                            else
                                delete message.role;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.peerKey = value;
                            else
                                delete message.peerKey;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.dryRun = value;
                            else
                                delete message.dryRun;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.timeoutMs = value;
                            else
                                delete message.timeoutMs;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.downtimeMs = value;
                            else
                                delete message.downtimeMs;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.bandwidthKib = value;
                            else
                                delete message.bandwidthKib;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return OpenSession;
        })();

        v1.PeerSignature = (function() {

            /**
             * Properties of a PeerSignature.
             * @typedef {Object} talos.v1.PeerSignature.$Properties
             * @property {Uint8Array} [attempt] PeerSignature attempt
             * @property {Uint8Array} [key] PeerSignature key
             * @property {Uint8Array} [signature] PeerSignature signature
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PeerSignature.
             * @memberof talos.v1
             * @interface IPeerSignature
             * @augments talos.v1.PeerSignature.$Properties
             * @deprecated Use talos.v1.PeerSignature.$Properties instead.
             */

            /**
             * Shape of a PeerSignature.
             * @typedef {talos.v1.PeerSignature.$Properties} talos.v1.PeerSignature.$Shape
             */

            /**
             * Constructs a new PeerSignature.
             * @memberof talos.v1
             * @classdesc Represents a PeerSignature.
             * @constructor
             * @param {talos.v1.PeerSignature.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PeerSignature = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PeerSignature attempt.
             * @member {Uint8Array} attempt
             * @memberof talos.v1.PeerSignature
             * @instance
             */
            PeerSignature.prototype.attempt = $util.newBuffer([]);

            /**
             * PeerSignature key.
             * @member {Uint8Array} key
             * @memberof talos.v1.PeerSignature
             * @instance
             */
            PeerSignature.prototype.key = $util.newBuffer([]);

            /**
             * PeerSignature signature.
             * @member {Uint8Array} signature
             * @memberof talos.v1.PeerSignature
             * @instance
             */
            PeerSignature.prototype.signature = $util.newBuffer([]);

            /**
             * Creates a new PeerSignature instance using the specified properties.
             * @function create
             * @memberof talos.v1.PeerSignature
             * @static
             * @param {talos.v1.PeerSignature.$Properties=} [properties] Properties to set
             * @returns {talos.v1.PeerSignature} PeerSignature instance
             * @type {{
             *   (properties: talos.v1.PeerSignature.$Shape): talos.v1.PeerSignature & talos.v1.PeerSignature.$Shape;
             *   (properties?: talos.v1.PeerSignature.$Properties): talos.v1.PeerSignature;
             * }}
             */
            PeerSignature.create = function(properties) {
                return new PeerSignature(properties);
            };

            /**
             * Encodes the specified PeerSignature message. Does not implicitly {@link talos.v1.PeerSignature.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.PeerSignature
             * @static
             * @param {talos.v1.PeerSignature.$Properties} message PeerSignature message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PeerSignature.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.attempt);
                if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.key);
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature") && message.signature.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.signature);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PeerSignature message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.PeerSignature
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.PeerSignature & talos.v1.PeerSignature.$Shape} PeerSignature
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PeerSignature.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.PeerSignature();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.attempt = value;
                            else
                                delete message.attempt;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.key = value;
                            else
                                delete message.key;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.signature = value;
                            else
                                delete message.signature;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return PeerSignature;
        })();

        v1.CancelSession = (function() {

            /**
             * Properties of a CancelSession.
             * @typedef {Object} talos.v1.CancelSession.$Properties
             * @property {Uint8Array} [attempt] CancelSession attempt
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CancelSession.
             * @memberof talos.v1
             * @interface ICancelSession
             * @augments talos.v1.CancelSession.$Properties
             * @deprecated Use talos.v1.CancelSession.$Properties instead.
             */

            /**
             * Shape of a CancelSession.
             * @typedef {talos.v1.CancelSession.$Properties} talos.v1.CancelSession.$Shape
             */

            /**
             * Constructs a new CancelSession.
             * @memberof talos.v1
             * @classdesc Represents a CancelSession.
             * @constructor
             * @param {talos.v1.CancelSession.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CancelSession = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CancelSession attempt.
             * @member {Uint8Array} attempt
             * @memberof talos.v1.CancelSession
             * @instance
             */
            CancelSession.prototype.attempt = $util.newBuffer([]);

            /**
             * Creates a new CancelSession instance using the specified properties.
             * @function create
             * @memberof talos.v1.CancelSession
             * @static
             * @param {talos.v1.CancelSession.$Properties=} [properties] Properties to set
             * @returns {talos.v1.CancelSession} CancelSession instance
             * @type {{
             *   (properties: talos.v1.CancelSession.$Shape): talos.v1.CancelSession & talos.v1.CancelSession.$Shape;
             *   (properties?: talos.v1.CancelSession.$Properties): talos.v1.CancelSession;
             * }}
             */
            CancelSession.create = function(properties) {
                return new CancelSession(properties);
            };

            /**
             * Encodes the specified CancelSession message. Does not implicitly {@link talos.v1.CancelSession.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.CancelSession
             * @static
             * @param {talos.v1.CancelSession.$Properties} message CancelSession message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CancelSession.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.attempt);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CancelSession message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.CancelSession
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.CancelSession & talos.v1.CancelSession.$Shape} CancelSession
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CancelSession.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.CancelSession();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.attempt = value;
                            else
                                delete message.attempt;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CancelSession;
        })();

        v1.Deliver = (function() {

            /**
             * Properties of a Deliver.
             * @typedef {Object} talos.v1.Deliver.$Properties
             * @property {Uint8Array} [attempt] Deliver attempt
             * @property {talos.v1.Signed.$Properties} [statement] Deliver statement
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Deliver.
             * @memberof talos.v1
             * @interface IDeliver
             * @augments talos.v1.Deliver.$Properties
             * @deprecated Use talos.v1.Deliver.$Properties instead.
             */

            /**
             * Shape of a Deliver.
             * @typedef {talos.v1.Deliver.$Properties} talos.v1.Deliver.$Shape
             */

            /**
             * Constructs a new Deliver.
             * @memberof talos.v1
             * @classdesc Represents a Deliver.
             * @constructor
             * @param {talos.v1.Deliver.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Deliver = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Deliver attempt.
             * @member {Uint8Array} attempt
             * @memberof talos.v1.Deliver
             * @instance
             */
            Deliver.prototype.attempt = $util.newBuffer([]);

            /**
             * Deliver statement.
             * @member {talos.v1.Signed} statement
             * @memberof talos.v1.Deliver
             * @instance
             */
            Deliver.prototype.statement = null;

            /**
             * Creates a new Deliver instance using the specified properties.
             * @function create
             * @memberof talos.v1.Deliver
             * @static
             * @param {talos.v1.Deliver.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Deliver} Deliver instance
             * @type {{
             *   (properties: talos.v1.Deliver.$Shape): talos.v1.Deliver & talos.v1.Deliver.$Shape;
             *   (properties?: talos.v1.Deliver.$Properties): talos.v1.Deliver;
             * }}
             */
            Deliver.create = function(properties) {
                return new Deliver(properties);
            };

            /**
             * Encodes the specified Deliver message. Does not implicitly {@link talos.v1.Deliver.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Deliver
             * @static
             * @param {talos.v1.Deliver.$Properties} message Deliver message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Deliver.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.attempt);
                if (message.statement != null && $Object.hasOwnProperty.call(message, "statement"))
                    $root.talos.v1.Signed.encode(message.statement, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Deliver message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Deliver
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Deliver & talos.v1.Deliver.$Shape} Deliver
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Deliver.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Deliver();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.attempt = value;
                            else
                                delete message.attempt;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.statement = $root.talos.v1.Signed.decode(reader, reader.size(), $undefined, _depth + 1, message.statement);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Deliver;
        })();

        v1.Abandon = (function() {

            /**
             * Properties of an Abandon.
             * @typedef {Object} talos.v1.Abandon.$Properties
             * @property {Uint8Array} [attempt] Abandon attempt
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Abandon.
             * @memberof talos.v1
             * @interface IAbandon
             * @augments talos.v1.Abandon.$Properties
             * @deprecated Use talos.v1.Abandon.$Properties instead.
             */

            /**
             * Shape of an Abandon.
             * @typedef {talos.v1.Abandon.$Properties} talos.v1.Abandon.$Shape
             */

            /**
             * Constructs a new Abandon.
             * @memberof talos.v1
             * @classdesc Represents an Abandon.
             * @constructor
             * @param {talos.v1.Abandon.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Abandon = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Abandon attempt.
             * @member {Uint8Array} attempt
             * @memberof talos.v1.Abandon
             * @instance
             */
            Abandon.prototype.attempt = $util.newBuffer([]);

            /**
             * Creates a new Abandon instance using the specified properties.
             * @function create
             * @memberof talos.v1.Abandon
             * @static
             * @param {talos.v1.Abandon.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Abandon} Abandon instance
             * @type {{
             *   (properties: talos.v1.Abandon.$Shape): talos.v1.Abandon & talos.v1.Abandon.$Shape;
             *   (properties?: talos.v1.Abandon.$Properties): talos.v1.Abandon;
             * }}
             */
            Abandon.create = function(properties) {
                return new Abandon(properties);
            };

            /**
             * Encodes the specified Abandon message. Does not implicitly {@link talos.v1.Abandon.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Abandon
             * @static
             * @param {talos.v1.Abandon.$Properties} message Abandon message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Abandon.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.attempt);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Abandon message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Abandon
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Abandon & talos.v1.Abandon.$Shape} Abandon
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Abandon.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Abandon();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.attempt = value;
                            else
                                delete message.attempt;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Abandon;
        })();

        v1.OpenClient = (function() {

            /**
             * Properties of an OpenClient.
             * @typedef {Object} talos.v1.OpenClient.$Properties
             * @property {Uint8Array} [clientKey] OpenClient clientKey
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an OpenClient.
             * @memberof talos.v1
             * @interface IOpenClient
             * @augments talos.v1.OpenClient.$Properties
             * @deprecated Use talos.v1.OpenClient.$Properties instead.
             */

            /**
             * Shape of an OpenClient.
             * @typedef {talos.v1.OpenClient.$Properties} talos.v1.OpenClient.$Shape
             */

            /**
             * Constructs a new OpenClient.
             * @memberof talos.v1
             * @classdesc Represents an OpenClient.
             * @constructor
             * @param {talos.v1.OpenClient.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const OpenClient = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * OpenClient clientKey.
             * @member {Uint8Array} clientKey
             * @memberof talos.v1.OpenClient
             * @instance
             */
            OpenClient.prototype.clientKey = $util.newBuffer([]);

            /**
             * Creates a new OpenClient instance using the specified properties.
             * @function create
             * @memberof talos.v1.OpenClient
             * @static
             * @param {talos.v1.OpenClient.$Properties=} [properties] Properties to set
             * @returns {talos.v1.OpenClient} OpenClient instance
             * @type {{
             *   (properties: talos.v1.OpenClient.$Shape): talos.v1.OpenClient & talos.v1.OpenClient.$Shape;
             *   (properties?: talos.v1.OpenClient.$Properties): talos.v1.OpenClient;
             * }}
             */
            OpenClient.create = function(properties) {
                return new OpenClient(properties);
            };

            /**
             * Encodes the specified OpenClient message. Does not implicitly {@link talos.v1.OpenClient.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.OpenClient
             * @static
             * @param {talos.v1.OpenClient.$Properties} message OpenClient message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            OpenClient.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.clientKey != null && $Object.hasOwnProperty.call(message, "clientKey") && message.clientKey.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.clientKey);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an OpenClient message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.OpenClient
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.OpenClient & talos.v1.OpenClient.$Shape} OpenClient
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            OpenClient.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.OpenClient();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.clientKey = value;
                            else
                                delete message.clientKey;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return OpenClient;
        })();

        v1.CallTa = (function() {

            /**
             * Properties of a CallTa.
             * @typedef {Object} talos.v1.CallTa.$Properties
             * @property {Uint8Array} [clientSession] CallTa clientSession
             * @property {Uint8Array} [sequence] CallTa sequence
             * @property {Uint8Array} [signature] CallTa signature
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CallTa.
             * @memberof talos.v1
             * @interface ICallTa
             * @augments talos.v1.CallTa.$Properties
             * @deprecated Use talos.v1.CallTa.$Properties instead.
             */

            /**
             * Shape of a CallTa.
             * @typedef {talos.v1.CallTa.$Properties} talos.v1.CallTa.$Shape
             */

            /**
             * Constructs a new CallTa.
             * @memberof talos.v1
             * @classdesc Represents a CallTa.
             * @constructor
             * @param {talos.v1.CallTa.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CallTa = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CallTa clientSession.
             * @member {Uint8Array} clientSession
             * @memberof talos.v1.CallTa
             * @instance
             */
            CallTa.prototype.clientSession = $util.newBuffer([]);

            /**
             * CallTa sequence.
             * @member {Uint8Array} sequence
             * @memberof talos.v1.CallTa
             * @instance
             */
            CallTa.prototype.sequence = $util.newBuffer([]);

            /**
             * CallTa signature.
             * @member {Uint8Array} signature
             * @memberof talos.v1.CallTa
             * @instance
             */
            CallTa.prototype.signature = $util.newBuffer([]);

            /**
             * Creates a new CallTa instance using the specified properties.
             * @function create
             * @memberof talos.v1.CallTa
             * @static
             * @param {talos.v1.CallTa.$Properties=} [properties] Properties to set
             * @returns {talos.v1.CallTa} CallTa instance
             * @type {{
             *   (properties: talos.v1.CallTa.$Shape): talos.v1.CallTa & talos.v1.CallTa.$Shape;
             *   (properties?: talos.v1.CallTa.$Properties): talos.v1.CallTa;
             * }}
             */
            CallTa.create = function(properties) {
                return new CallTa(properties);
            };

            /**
             * Encodes the specified CallTa message. Does not implicitly {@link talos.v1.CallTa.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.CallTa
             * @static
             * @param {talos.v1.CallTa.$Properties} message CallTa message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CallTa.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.clientSession != null && $Object.hasOwnProperty.call(message, "clientSession") && message.clientSession.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.clientSession);
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && message.sequence.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.sequence);
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature") && message.signature.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.signature);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CallTa message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.CallTa
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.CallTa & talos.v1.CallTa.$Shape} CallTa
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CallTa.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.CallTa();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.clientSession = value;
                            else
                                delete message.clientSession;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.sequence = value;
                            else
                                delete message.sequence;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.signature = value;
                            else
                                delete message.signature;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CallTa;
        })();

        v1.Acknowledge = (function() {

            /**
             * Properties of an Acknowledge.
             * @typedef {Object} talos.v1.Acknowledge.$Properties
             * @property {Uint8Array} [clientSession] Acknowledge clientSession
             * @property {Uint8Array} [sequence] Acknowledge sequence
             * @property {Uint8Array} [signature] Acknowledge signature
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Acknowledge.
             * @memberof talos.v1
             * @interface IAcknowledge
             * @augments talos.v1.Acknowledge.$Properties
             * @deprecated Use talos.v1.Acknowledge.$Properties instead.
             */

            /**
             * Shape of an Acknowledge.
             * @typedef {talos.v1.Acknowledge.$Properties} talos.v1.Acknowledge.$Shape
             */

            /**
             * Constructs a new Acknowledge.
             * @memberof talos.v1
             * @classdesc Represents an Acknowledge.
             * @constructor
             * @param {talos.v1.Acknowledge.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Acknowledge = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Acknowledge clientSession.
             * @member {Uint8Array} clientSession
             * @memberof talos.v1.Acknowledge
             * @instance
             */
            Acknowledge.prototype.clientSession = $util.newBuffer([]);

            /**
             * Acknowledge sequence.
             * @member {Uint8Array} sequence
             * @memberof talos.v1.Acknowledge
             * @instance
             */
            Acknowledge.prototype.sequence = $util.newBuffer([]);

            /**
             * Acknowledge signature.
             * @member {Uint8Array} signature
             * @memberof talos.v1.Acknowledge
             * @instance
             */
            Acknowledge.prototype.signature = $util.newBuffer([]);

            /**
             * Creates a new Acknowledge instance using the specified properties.
             * @function create
             * @memberof talos.v1.Acknowledge
             * @static
             * @param {talos.v1.Acknowledge.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Acknowledge} Acknowledge instance
             * @type {{
             *   (properties: talos.v1.Acknowledge.$Shape): talos.v1.Acknowledge & talos.v1.Acknowledge.$Shape;
             *   (properties?: talos.v1.Acknowledge.$Properties): talos.v1.Acknowledge;
             * }}
             */
            Acknowledge.create = function(properties) {
                return new Acknowledge(properties);
            };

            /**
             * Encodes the specified Acknowledge message. Does not implicitly {@link talos.v1.Acknowledge.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Acknowledge
             * @static
             * @param {talos.v1.Acknowledge.$Properties} message Acknowledge message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Acknowledge.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.clientSession != null && $Object.hasOwnProperty.call(message, "clientSession") && message.clientSession.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.clientSession);
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && message.sequence.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.sequence);
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature") && message.signature.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.signature);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Acknowledge message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Acknowledge
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Acknowledge & talos.v1.Acknowledge.$Shape} Acknowledge
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Acknowledge.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Acknowledge();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.clientSession = value;
                            else
                                delete message.clientSession;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.sequence = value;
                            else
                                delete message.sequence;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.signature = value;
                            else
                                delete message.signature;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Acknowledge;
        })();

        v1.ReadOutput = (function() {

            /**
             * Properties of a ReadOutput.
             * @typedef {Object} talos.v1.ReadOutput.$Properties
             * @property {Uint8Array} [since] ReadOutput since
             * @property {number} [entriesMax] ReadOutput entriesMax
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ReadOutput.
             * @memberof talos.v1
             * @interface IReadOutput
             * @augments talos.v1.ReadOutput.$Properties
             * @deprecated Use talos.v1.ReadOutput.$Properties instead.
             */

            /**
             * Shape of a ReadOutput.
             * @typedef {talos.v1.ReadOutput.$Properties} talos.v1.ReadOutput.$Shape
             */

            /**
             * Constructs a new ReadOutput.
             * @memberof talos.v1
             * @classdesc Represents a ReadOutput.
             * @constructor
             * @param {talos.v1.ReadOutput.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ReadOutput = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ReadOutput since.
             * @member {Uint8Array} since
             * @memberof talos.v1.ReadOutput
             * @instance
             */
            ReadOutput.prototype.since = $util.newBuffer([]);

            /**
             * ReadOutput entriesMax.
             * @member {number} entriesMax
             * @memberof talos.v1.ReadOutput
             * @instance
             */
            ReadOutput.prototype.entriesMax = 0;

            /**
             * Creates a new ReadOutput instance using the specified properties.
             * @function create
             * @memberof talos.v1.ReadOutput
             * @static
             * @param {talos.v1.ReadOutput.$Properties=} [properties] Properties to set
             * @returns {talos.v1.ReadOutput} ReadOutput instance
             * @type {{
             *   (properties: talos.v1.ReadOutput.$Shape): talos.v1.ReadOutput & talos.v1.ReadOutput.$Shape;
             *   (properties?: talos.v1.ReadOutput.$Properties): talos.v1.ReadOutput;
             * }}
             */
            ReadOutput.create = function(properties) {
                return new ReadOutput(properties);
            };

            /**
             * Encodes the specified ReadOutput message. Does not implicitly {@link talos.v1.ReadOutput.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.ReadOutput
             * @static
             * @param {talos.v1.ReadOutput.$Properties} message ReadOutput message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ReadOutput.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.since != null && $Object.hasOwnProperty.call(message, "since") && message.since.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.since);
                if (message.entriesMax != null && $Object.hasOwnProperty.call(message, "entriesMax") && message.entriesMax !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.entriesMax);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ReadOutput message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.ReadOutput
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.ReadOutput & talos.v1.ReadOutput.$Shape} ReadOutput
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ReadOutput.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.ReadOutput();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.since = value;
                            else
                                delete message.since;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.entriesMax = value;
                            else
                                delete message.entriesMax;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ReadOutput;
        })();

        v1.Describe = (function() {

            /**
             * Properties of a Describe.
             * @typedef {Object} talos.v1.Describe.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Describe.
             * @memberof talos.v1
             * @interface IDescribe
             * @augments talos.v1.Describe.$Properties
             * @deprecated Use talos.v1.Describe.$Properties instead.
             */

            /**
             * Shape of a Describe.
             * @typedef {talos.v1.Describe.$Properties} talos.v1.Describe.$Shape
             */

            /**
             * Constructs a new Describe.
             * @memberof talos.v1
             * @classdesc Represents a Describe.
             * @constructor
             * @param {talos.v1.Describe.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Describe = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Creates a new Describe instance using the specified properties.
             * @function create
             * @memberof talos.v1.Describe
             * @static
             * @param {talos.v1.Describe.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Describe} Describe instance
             * @type {{
             *   (properties: talos.v1.Describe.$Shape): talos.v1.Describe & talos.v1.Describe.$Shape;
             *   (properties?: talos.v1.Describe.$Properties): talos.v1.Describe;
             * }}
             */
            Describe.create = function(properties) {
                return new Describe(properties);
            };

            /**
             * Encodes the specified Describe message. Does not implicitly {@link talos.v1.Describe.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Describe
             * @static
             * @param {talos.v1.Describe.$Properties} message Describe message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Describe.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Describe message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Describe
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Describe & talos.v1.Describe.$Shape} Describe
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Describe.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Describe();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Describe;
        })();

        v1.Introspect = (function() {

            /**
             * Properties of an Introspect.
             * @typedef {Object} talos.v1.Introspect.$Properties
             * @property {Uint8Array} [since] Introspect since
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Introspect.
             * @memberof talos.v1
             * @interface IIntrospect
             * @augments talos.v1.Introspect.$Properties
             * @deprecated Use talos.v1.Introspect.$Properties instead.
             */

            /**
             * Shape of an Introspect.
             * @typedef {talos.v1.Introspect.$Properties} talos.v1.Introspect.$Shape
             */

            /**
             * Constructs a new Introspect.
             * @memberof talos.v1
             * @classdesc Represents an Introspect.
             * @constructor
             * @param {talos.v1.Introspect.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Introspect = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Introspect since.
             * @member {Uint8Array} since
             * @memberof talos.v1.Introspect
             * @instance
             */
            Introspect.prototype.since = $util.newBuffer([]);

            /**
             * Creates a new Introspect instance using the specified properties.
             * @function create
             * @memberof talos.v1.Introspect
             * @static
             * @param {talos.v1.Introspect.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Introspect} Introspect instance
             * @type {{
             *   (properties: talos.v1.Introspect.$Shape): talos.v1.Introspect & talos.v1.Introspect.$Shape;
             *   (properties?: talos.v1.Introspect.$Properties): talos.v1.Introspect;
             * }}
             */
            Introspect.create = function(properties) {
                return new Introspect(properties);
            };

            /**
             * Encodes the specified Introspect message. Does not implicitly {@link talos.v1.Introspect.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Introspect
             * @static
             * @param {talos.v1.Introspect.$Properties} message Introspect message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Introspect.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.since != null && $Object.hasOwnProperty.call(message, "since") && message.since.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.since);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Introspect message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Introspect
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Introspect & talos.v1.Introspect.$Shape} Introspect
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Introspect.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Introspect();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.since = value;
                            else
                                delete message.since;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Introspect;
        })();

        v1.End = (function() {

            /**
             * Properties of an End.
             * @typedef {Object} talos.v1.End.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an End.
             * @memberof talos.v1
             * @interface IEnd
             * @augments talos.v1.End.$Properties
             * @deprecated Use talos.v1.End.$Properties instead.
             */

            /**
             * Shape of an End.
             * @typedef {talos.v1.End.$Properties} talos.v1.End.$Shape
             */

            /**
             * Constructs a new End.
             * @memberof talos.v1
             * @classdesc Represents an End.
             * @constructor
             * @param {talos.v1.End.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const End = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Creates a new End instance using the specified properties.
             * @function create
             * @memberof talos.v1.End
             * @static
             * @param {talos.v1.End.$Properties=} [properties] Properties to set
             * @returns {talos.v1.End} End instance
             * @type {{
             *   (properties: talos.v1.End.$Shape): talos.v1.End & talos.v1.End.$Shape;
             *   (properties?: talos.v1.End.$Properties): talos.v1.End;
             * }}
             */
            End.create = function(properties) {
                return new End(properties);
            };

            /**
             * Encodes the specified End message. Does not implicitly {@link talos.v1.End.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.End
             * @static
             * @param {talos.v1.End.$Properties} message End message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            End.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an End message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.End
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.End & talos.v1.End.$Shape} End
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            End.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.End();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return End;
        })();

        v1.ToEnclave = (function() {

            /**
             * Properties of a ToEnclave.
             * @typedef {Object} talos.v1.ToEnclave.$Properties
             * @property {number} [call] ToEnclave call
             * @property {talos.v1.Attach.$Properties|null} [attach] ToEnclave attach
             * @property {talos.v1.Begin.$Properties|null} [begin] ToEnclave begin
             * @property {talos.v1.AwaitTarget.$Properties|null} [awaitTarget] ToEnclave awaitTarget
             * @property {talos.v1.Restore.$Properties|null} [restore] ToEnclave restore
             * @property {talos.v1.Reissue.$Properties|null} [reissue] ToEnclave reissue
             * @property {talos.v1.OpenSession.$Properties|null} [openSession] ToEnclave openSession
             * @property {talos.v1.PeerSignature.$Properties|null} [peerSignature] ToEnclave peerSignature
             * @property {talos.v1.CancelSession.$Properties|null} [cancelSession] ToEnclave cancelSession
             * @property {talos.v1.Deliver.$Properties|null} [deliver] ToEnclave deliver
             * @property {talos.v1.Abandon.$Properties|null} [abandon] ToEnclave abandon
             * @property {talos.v1.OpenClient.$Properties|null} [openClient] ToEnclave openClient
             * @property {talos.v1.CallTa.$Properties|null} [callTa] ToEnclave callTa
             * @property {talos.v1.Acknowledge.$Properties|null} [acknowledge] ToEnclave acknowledge
             * @property {talos.v1.ReadOutput.$Properties|null} [readOutput] ToEnclave readOutput
             * @property {talos.v1.Describe.$Properties|null} [describe] ToEnclave describe
             * @property {talos.v1.End.$Properties|null} [end] ToEnclave end
             * @property {talos.v1.Introspect.$Properties|null} [introspect] ToEnclave introspect
             * @property {talos.v1.RestartTa.$Properties|null} [restartTa] ToEnclave restartTa
             * @property {"attach"|"begin"|"awaitTarget"|"restore"|"reissue"|"openSession"|"peerSignature"|"cancelSession"|"deliver"|"abandon"|"openClient"|"callTa"|"acknowledge"|"readOutput"|"describe"|"end"|"introspect"|"restartTa"} [body] ToEnclave body
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ToEnclave.
             * @memberof talos.v1
             * @interface IToEnclave
             * @augments talos.v1.ToEnclave.$Properties
             * @deprecated Use talos.v1.ToEnclave.$Properties instead.
             */

            /**
             * Narrowed shape of a ToEnclave.
             * @typedef {{
             *   call?: number;
             *   attach?: talos.v1.Attach.$Shape|null;
             *   begin?: talos.v1.Begin.$Shape|null;
             *   awaitTarget?: talos.v1.AwaitTarget.$Shape|null;
             *   restore?: talos.v1.Restore.$Shape|null;
             *   reissue?: talos.v1.Reissue.$Shape|null;
             *   openSession?: talos.v1.OpenSession.$Shape|null;
             *   peerSignature?: talos.v1.PeerSignature.$Shape|null;
             *   cancelSession?: talos.v1.CancelSession.$Shape|null;
             *   deliver?: talos.v1.Deliver.$Shape|null;
             *   abandon?: talos.v1.Abandon.$Shape|null;
             *   openClient?: talos.v1.OpenClient.$Shape|null;
             *   callTa?: talos.v1.CallTa.$Shape|null;
             *   acknowledge?: talos.v1.Acknowledge.$Shape|null;
             *   readOutput?: talos.v1.ReadOutput.$Shape|null;
             *   describe?: talos.v1.Describe.$Shape|null;
             *   end?: talos.v1.End.$Shape|null;
             *   introspect?: talos.v1.Introspect.$Shape|null;
             *   restartTa?: talos.v1.RestartTa.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ body?: undefined; attach?: null; begin?: null; awaitTarget?: null; restore?: null; reissue?: null; openSession?: null; peerSignature?: null; cancelSession?: null; deliver?: null; abandon?: null; openClient?: null; callTa?: null; acknowledge?: null; readOutput?: null; describe?: null; end?: null; introspect?: null; restartTa?: null }|{ body?: "attach"; attach: talos.v1.Attach.$Shape; begin?: null; awaitTarget?: null; restore?: null; reissue?: null; openSession?: null; peerSignature?: null; cancelSession?: null; deliver?: null; abandon?: null; openClient?: null; callTa?: null; acknowledge?: null; readOutput?: null; describe?: null; end?: null; introspect?: null; restartTa?: null }|{ body?: "begin"; attach?: null; begin: talos.v1.Begin.$Shape; awaitTarget?: null; restore?: null; reissue?: null; openSession?: null; peerSignature?: null; cancelSession?: null; deliver?: null; abandon?: null; openClient?: null; callTa?: null; acknowledge?: null; readOutput?: null; describe?: null; end?: null; introspect?: null; restartTa?: null }|{ body?: "awaitTarget"; attach?: null; begin?: null; awaitTarget: talos.v1.AwaitTarget.$Shape; restore?: null; reissue?: null; openSession?: null; peerSignature?: null; cancelSession?: null; deliver?: null; abandon?: null; openClient?: null; callTa?: null; acknowledge?: null; readOutput?: null; describe?: null; end?: null; introspect?: null; restartTa?: null }|{ body?: "restore"; attach?: null; begin?: null; awaitTarget?: null; restore: talos.v1.Restore.$Shape; reissue?: null; openSession?: null; peerSignature?: null; cancelSession?: null; deliver?: null; abandon?: null; openClient?: null; callTa?: null; acknowledge?: null; readOutput?: null; describe?: null; end?: null; introspect?: null; restartTa?: null }|{ body?: "reissue"; attach?: null; begin?: null; awaitTarget?: null; restore?: null; reissue: talos.v1.Reissue.$Shape; openSession?: null; peerSignature?: null; cancelSession?: null; deliver?: null; abandon?: null; openClient?: null; callTa?: null; acknowledge?: null; readOutput?: null; describe?: null; end?: null; introspect?: null; restartTa?: null }|{ body?: "openSession"; attach?: null; begin?: null; awaitTarget?: null; restore?: null; reissue?: null; openSession: talos.v1.OpenSession.$Shape; peerSignature?: null; cancelSession?: null; deliver?: null; abandon?: null; openClient?: null; callTa?: null; acknowledge?: null; readOutput?: null; describe?: null; end?: null; introspect?: null; restartTa?: null }|{ body?: "peerSignature"; attach?: null; begin?: null; awaitTarget?: null; restore?: null; reissue?: null; openSession?: null; peerSignature: talos.v1.PeerSignature.$Shape; cancelSession?: null; deliver?: null; abandon?: null; openClient?: null; callTa?: null; acknowledge?: null; readOutput?: null; describe?: null; end?: null; introspect?: null; restartTa?: null }|{ body?: "cancelSession"; attach?: null; begin?: null; awaitTarget?: null; restore?: null; reissue?: null; openSession?: null; peerSignature?: null; cancelSession: talos.v1.CancelSession.$Shape; deliver?: null; abandon?: null; openClient?: null; callTa?: null; acknowledge?: null; readOutput?: null; describe?: null; end?: null; introspect?: null; restartTa?: null }|{ body?: "deliver"; attach?: null; begin?: null; awaitTarget?: null; restore?: null; reissue?: null; openSession?: null; peerSignature?: null; cancelSession?: null; deliver: talos.v1.Deliver.$Shape; abandon?: null; openClient?: null; callTa?: null; acknowledge?: null; readOutput?: null; describe?: null; end?: null; introspect?: null; restartTa?: null }|{ body?: "abandon"; attach?: null; begin?: null; awaitTarget?: null; restore?: null; reissue?: null; openSession?: null; peerSignature?: null; cancelSession?: null; deliver?: null; abandon: talos.v1.Abandon.$Shape; openClient?: null; callTa?: null; acknowledge?: null; readOutput?: null; describe?: null; end?: null; introspect?: null; restartTa?: null }|{ body?: "openClient"; attach?: null; begin?: null; awaitTarget?: null; restore?: null; reissue?: null; openSession?: null; peerSignature?: null; cancelSession?: null; deliver?: null; abandon?: null; openClient: talos.v1.OpenClient.$Shape; callTa?: null; acknowledge?: null; readOutput?: null; describe?: null; end?: null; introspect?: null; restartTa?: null }|{ body?: "callTa"; attach?: null; begin?: null; awaitTarget?: null; restore?: null; reissue?: null; openSession?: null; peerSignature?: null; cancelSession?: null; deliver?: null; abandon?: null; openClient?: null; callTa: talos.v1.CallTa.$Shape; acknowledge?: null; readOutput?: null; describe?: null; end?: null; introspect?: null; restartTa?: null }|{ body?: "acknowledge"; attach?: null; begin?: null; awaitTarget?: null; restore?: null; reissue?: null; openSession?: null; peerSignature?: null; cancelSession?: null; deliver?: null; abandon?: null; openClient?: null; callTa?: null; acknowledge: talos.v1.Acknowledge.$Shape; readOutput?: null; describe?: null; end?: null; introspect?: null; restartTa?: null }|{ body?: "readOutput"; attach?: null; begin?: null; awaitTarget?: null; restore?: null; reissue?: null; openSession?: null; peerSignature?: null; cancelSession?: null; deliver?: null; abandon?: null; openClient?: null; callTa?: null; acknowledge?: null; readOutput: talos.v1.ReadOutput.$Shape; describe?: null; end?: null; introspect?: null; restartTa?: null }|{ body?: "describe"; attach?: null; begin?: null; awaitTarget?: null; restore?: null; reissue?: null; openSession?: null; peerSignature?: null; cancelSession?: null; deliver?: null; abandon?: null; openClient?: null; callTa?: null; acknowledge?: null; readOutput?: null; describe: talos.v1.Describe.$Shape; end?: null; introspect?: null; restartTa?: null }|{ body?: "end"; attach?: null; begin?: null; awaitTarget?: null; restore?: null; reissue?: null; openSession?: null; peerSignature?: null; cancelSession?: null; deliver?: null; abandon?: null; openClient?: null; callTa?: null; acknowledge?: null; readOutput?: null; describe?: null; end: talos.v1.End.$Shape; introspect?: null; restartTa?: null }|{ body?: "introspect"; attach?: null; begin?: null; awaitTarget?: null; restore?: null; reissue?: null; openSession?: null; peerSignature?: null; cancelSession?: null; deliver?: null; abandon?: null; openClient?: null; callTa?: null; acknowledge?: null; readOutput?: null; describe?: null; end?: null; introspect: talos.v1.Introspect.$Shape; restartTa?: null }|{ body?: "restartTa"; attach?: null; begin?: null; awaitTarget?: null; restore?: null; reissue?: null; openSession?: null; peerSignature?: null; cancelSession?: null; deliver?: null; abandon?: null; openClient?: null; callTa?: null; acknowledge?: null; readOutput?: null; describe?: null; end?: null; introspect?: null; restartTa: talos.v1.RestartTa.$Shape })
             * )} talos.v1.ToEnclave.$Shape
             */

            /**
             * Constructs a new ToEnclave.
             * @memberof talos.v1
             * @classdesc Represents a ToEnclave.
             * @constructor
             * @param {talos.v1.ToEnclave.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ToEnclave = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ToEnclave call.
             * @member {number} call
             * @memberof talos.v1.ToEnclave
             * @instance
             */
            ToEnclave.prototype.call = 0;

            /**
             * ToEnclave attach.
             * @member {talos.v1.Attach|null} attach
             * @memberof talos.v1.ToEnclave
             * @instance
             */
            ToEnclave.prototype.attach = null;

            /**
             * ToEnclave begin.
             * @member {talos.v1.Begin|null} begin
             * @memberof talos.v1.ToEnclave
             * @instance
             */
            ToEnclave.prototype.begin = null;

            /**
             * ToEnclave awaitTarget.
             * @member {talos.v1.AwaitTarget|null} awaitTarget
             * @memberof talos.v1.ToEnclave
             * @instance
             */
            ToEnclave.prototype.awaitTarget = null;

            /**
             * ToEnclave restore.
             * @member {talos.v1.Restore|null} restore
             * @memberof talos.v1.ToEnclave
             * @instance
             */
            ToEnclave.prototype.restore = null;

            /**
             * ToEnclave reissue.
             * @member {talos.v1.Reissue|null} reissue
             * @memberof talos.v1.ToEnclave
             * @instance
             */
            ToEnclave.prototype.reissue = null;

            /**
             * ToEnclave openSession.
             * @member {talos.v1.OpenSession|null} openSession
             * @memberof talos.v1.ToEnclave
             * @instance
             */
            ToEnclave.prototype.openSession = null;

            /**
             * ToEnclave peerSignature.
             * @member {talos.v1.PeerSignature|null} peerSignature
             * @memberof talos.v1.ToEnclave
             * @instance
             */
            ToEnclave.prototype.peerSignature = null;

            /**
             * ToEnclave cancelSession.
             * @member {talos.v1.CancelSession|null} cancelSession
             * @memberof talos.v1.ToEnclave
             * @instance
             */
            ToEnclave.prototype.cancelSession = null;

            /**
             * ToEnclave deliver.
             * @member {talos.v1.Deliver|null} deliver
             * @memberof talos.v1.ToEnclave
             * @instance
             */
            ToEnclave.prototype.deliver = null;

            /**
             * ToEnclave abandon.
             * @member {talos.v1.Abandon|null} abandon
             * @memberof talos.v1.ToEnclave
             * @instance
             */
            ToEnclave.prototype.abandon = null;

            /**
             * ToEnclave openClient.
             * @member {talos.v1.OpenClient|null} openClient
             * @memberof talos.v1.ToEnclave
             * @instance
             */
            ToEnclave.prototype.openClient = null;

            /**
             * ToEnclave callTa.
             * @member {talos.v1.CallTa|null} callTa
             * @memberof talos.v1.ToEnclave
             * @instance
             */
            ToEnclave.prototype.callTa = null;

            /**
             * ToEnclave acknowledge.
             * @member {talos.v1.Acknowledge|null} acknowledge
             * @memberof talos.v1.ToEnclave
             * @instance
             */
            ToEnclave.prototype.acknowledge = null;

            /**
             * ToEnclave readOutput.
             * @member {talos.v1.ReadOutput|null} readOutput
             * @memberof talos.v1.ToEnclave
             * @instance
             */
            ToEnclave.prototype.readOutput = null;

            /**
             * ToEnclave describe.
             * @member {talos.v1.Describe|null} describe
             * @memberof talos.v1.ToEnclave
             * @instance
             */
            ToEnclave.prototype.describe = null;

            /**
             * ToEnclave end.
             * @member {talos.v1.End|null} end
             * @memberof talos.v1.ToEnclave
             * @instance
             */
            ToEnclave.prototype.end = null;

            /**
             * ToEnclave introspect.
             * @member {talos.v1.Introspect|null} introspect
             * @memberof talos.v1.ToEnclave
             * @instance
             */
            ToEnclave.prototype.introspect = null;

            /**
             * ToEnclave restartTa.
             * @member {talos.v1.RestartTa|null} restartTa
             * @memberof talos.v1.ToEnclave
             * @instance
             */
            ToEnclave.prototype.restartTa = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * ToEnclave body.
             * @member {"attach"|"begin"|"awaitTarget"|"restore"|"reissue"|"openSession"|"peerSignature"|"cancelSession"|"deliver"|"abandon"|"openClient"|"callTa"|"acknowledge"|"readOutput"|"describe"|"end"|"introspect"|"restartTa"|undefined} body
             * @memberof talos.v1.ToEnclave
             * @instance
             */
            $Object.defineProperty(ToEnclave.prototype, "body", {
                get: $util.oneOfGetter($oneOfFields = ["attach", "begin", "awaitTarget", "restore", "reissue", "openSession", "peerSignature", "cancelSession", "deliver", "abandon", "openClient", "callTa", "acknowledge", "readOutput", "describe", "end", "introspect", "restartTa"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new ToEnclave instance using the specified properties.
             * @function create
             * @memberof talos.v1.ToEnclave
             * @static
             * @param {talos.v1.ToEnclave.$Properties=} [properties] Properties to set
             * @returns {talos.v1.ToEnclave} ToEnclave instance
             * @type {{
             *   (properties: talos.v1.ToEnclave.$Shape): talos.v1.ToEnclave & talos.v1.ToEnclave.$Shape;
             *   (properties?: talos.v1.ToEnclave.$Properties): talos.v1.ToEnclave;
             * }}
             */
            ToEnclave.create = function(properties) {
                return new ToEnclave(properties);
            };

            /**
             * Encodes the specified ToEnclave message. Does not implicitly {@link talos.v1.ToEnclave.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.ToEnclave
             * @static
             * @param {talos.v1.ToEnclave.$Properties} message ToEnclave message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ToEnclave.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.call != null && $Object.hasOwnProperty.call(message, "call") && message.call !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.call);
                if (message.attach != null && $Object.hasOwnProperty.call(message, "attach"))
                    $root.talos.v1.Attach.encode(message.attach, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.begin != null && $Object.hasOwnProperty.call(message, "begin"))
                    $root.talos.v1.Begin.encode(message.begin, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.awaitTarget != null && $Object.hasOwnProperty.call(message, "awaitTarget"))
                    $root.talos.v1.AwaitTarget.encode(message.awaitTarget, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.restore != null && $Object.hasOwnProperty.call(message, "restore"))
                    $root.talos.v1.Restore.encode(message.restore, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.reissue != null && $Object.hasOwnProperty.call(message, "reissue"))
                    $root.talos.v1.Reissue.encode(message.reissue, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.openSession != null && $Object.hasOwnProperty.call(message, "openSession"))
                    $root.talos.v1.OpenSession.encode(message.openSession, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.peerSignature != null && $Object.hasOwnProperty.call(message, "peerSignature"))
                    $root.talos.v1.PeerSignature.encode(message.peerSignature, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.cancelSession != null && $Object.hasOwnProperty.call(message, "cancelSession"))
                    $root.talos.v1.CancelSession.encode(message.cancelSession, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                if (message.deliver != null && $Object.hasOwnProperty.call(message, "deliver"))
                    $root.talos.v1.Deliver.encode(message.deliver, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                if (message.abandon != null && $Object.hasOwnProperty.call(message, "abandon"))
                    $root.talos.v1.Abandon.encode(message.abandon, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                if (message.openClient != null && $Object.hasOwnProperty.call(message, "openClient"))
                    $root.talos.v1.OpenClient.encode(message.openClient, writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
                if (message.callTa != null && $Object.hasOwnProperty.call(message, "callTa"))
                    $root.talos.v1.CallTa.encode(message.callTa, writer.uint32(/* id 13, wireType 2 =*/106).fork(), _depth + 1).ldelim();
                if (message.acknowledge != null && $Object.hasOwnProperty.call(message, "acknowledge"))
                    $root.talos.v1.Acknowledge.encode(message.acknowledge, writer.uint32(/* id 14, wireType 2 =*/114).fork(), _depth + 1).ldelim();
                if (message.readOutput != null && $Object.hasOwnProperty.call(message, "readOutput"))
                    $root.talos.v1.ReadOutput.encode(message.readOutput, writer.uint32(/* id 15, wireType 2 =*/122).fork(), _depth + 1).ldelim();
                if (message.describe != null && $Object.hasOwnProperty.call(message, "describe"))
                    $root.talos.v1.Describe.encode(message.describe, writer.uint32(/* id 16, wireType 2 =*/130).fork(), _depth + 1).ldelim();
                if (message.end != null && $Object.hasOwnProperty.call(message, "end"))
                    $root.talos.v1.End.encode(message.end, writer.uint32(/* id 17, wireType 2 =*/138).fork(), _depth + 1).ldelim();
                if (message.introspect != null && $Object.hasOwnProperty.call(message, "introspect"))
                    $root.talos.v1.Introspect.encode(message.introspect, writer.uint32(/* id 18, wireType 2 =*/146).fork(), _depth + 1).ldelim();
                if (message.restartTa != null && $Object.hasOwnProperty.call(message, "restartTa"))
                    $root.talos.v1.RestartTa.encode(message.restartTa, writer.uint32(/* id 19, wireType 2 =*/154).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ToEnclave message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.ToEnclave
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.ToEnclave & talos.v1.ToEnclave.$Shape} ToEnclave
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ToEnclave.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.ToEnclave();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.call = value;
                            else
                                delete message.call;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.attach = $root.talos.v1.Attach.decode(reader, reader.size(), $undefined, _depth + 1, message.attach);
                            message.body = "attach";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.begin = $root.talos.v1.Begin.decode(reader, reader.size(), $undefined, _depth + 1, message.begin);
                            message.body = "begin";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.awaitTarget = $root.talos.v1.AwaitTarget.decode(reader, reader.size(), $undefined, _depth + 1, message.awaitTarget);
                            message.body = "awaitTarget";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.restore = $root.talos.v1.Restore.decode(reader, reader.size(), $undefined, _depth + 1, message.restore);
                            message.body = "restore";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.reissue = $root.talos.v1.Reissue.decode(reader, reader.size(), $undefined, _depth + 1, message.reissue);
                            message.body = "reissue";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.openSession = $root.talos.v1.OpenSession.decode(reader, reader.size(), $undefined, _depth + 1, message.openSession);
                            message.body = "openSession";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.peerSignature = $root.talos.v1.PeerSignature.decode(reader, reader.size(), $undefined, _depth + 1, message.peerSignature);
                            message.body = "peerSignature";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.cancelSession = $root.talos.v1.CancelSession.decode(reader, reader.size(), $undefined, _depth + 1, message.cancelSession);
                            message.body = "cancelSession";
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.deliver = $root.talos.v1.Deliver.decode(reader, reader.size(), $undefined, _depth + 1, message.deliver);
                            message.body = "deliver";
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.abandon = $root.talos.v1.Abandon.decode(reader, reader.size(), $undefined, _depth + 1, message.abandon);
                            message.body = "abandon";
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            message.openClient = $root.talos.v1.OpenClient.decode(reader, reader.size(), $undefined, _depth + 1, message.openClient);
                            message.body = "openClient";
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            message.callTa = $root.talos.v1.CallTa.decode(reader, reader.size(), $undefined, _depth + 1, message.callTa);
                            message.body = "callTa";
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            message.acknowledge = $root.talos.v1.Acknowledge.decode(reader, reader.size(), $undefined, _depth + 1, message.acknowledge);
                            message.body = "acknowledge";
                            continue;
                        }
                    case 15: {
                            if (wireType !== 2)
                                break;
                            message.readOutput = $root.talos.v1.ReadOutput.decode(reader, reader.size(), $undefined, _depth + 1, message.readOutput);
                            message.body = "readOutput";
                            continue;
                        }
                    case 16: {
                            if (wireType !== 2)
                                break;
                            message.describe = $root.talos.v1.Describe.decode(reader, reader.size(), $undefined, _depth + 1, message.describe);
                            message.body = "describe";
                            continue;
                        }
                    case 17: {
                            if (wireType !== 2)
                                break;
                            message.end = $root.talos.v1.End.decode(reader, reader.size(), $undefined, _depth + 1, message.end);
                            message.body = "end";
                            continue;
                        }
                    case 18: {
                            if (wireType !== 2)
                                break;
                            message.introspect = $root.talos.v1.Introspect.decode(reader, reader.size(), $undefined, _depth + 1, message.introspect);
                            message.body = "introspect";
                            continue;
                        }
                    case 19: {
                            if (wireType !== 2)
                                break;
                            message.restartTa = $root.talos.v1.RestartTa.decode(reader, reader.size(), $undefined, _depth + 1, message.restartTa);
                            message.body = "restartTa";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ToEnclave;
        })();

        v1.Done = (function() {

            /**
             * Properties of a Done.
             * @typedef {Object} talos.v1.Done.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Done.
             * @memberof talos.v1
             * @interface IDone
             * @augments talos.v1.Done.$Properties
             * @deprecated Use talos.v1.Done.$Properties instead.
             */

            /**
             * Shape of a Done.
             * @typedef {talos.v1.Done.$Properties} talos.v1.Done.$Shape
             */

            /**
             * Constructs a new Done.
             * @memberof talos.v1
             * @classdesc Represents a Done.
             * @constructor
             * @param {talos.v1.Done.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Done = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Creates a new Done instance using the specified properties.
             * @function create
             * @memberof talos.v1.Done
             * @static
             * @param {talos.v1.Done.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Done} Done instance
             * @type {{
             *   (properties: talos.v1.Done.$Shape): talos.v1.Done & talos.v1.Done.$Shape;
             *   (properties?: talos.v1.Done.$Properties): talos.v1.Done;
             * }}
             */
            Done.create = function(properties) {
                return new Done(properties);
            };

            /**
             * Encodes the specified Done message. Does not implicitly {@link talos.v1.Done.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Done
             * @static
             * @param {talos.v1.Done.$Properties} message Done message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Done.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Done message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Done
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Done & talos.v1.Done.$Shape} Done
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Done.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Done();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Done;
        })();

        v1.Failed = (function() {

            /**
             * Properties of a Failed.
             * @typedef {Object} talos.v1.Failed.$Properties
             * @property {string} [code] Failed code
             * @property {string} [field] Failed field
             * @property {string} [have] Failed have
             * @property {string} [want] Failed want
             * @property {string} [source] Failed source
             * @property {Array.<string>} [fix] Failed fix
             * @property {Array.<talos.v1.AlsoFailed.$Properties>} [also] Failed also
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Failed.
             * @memberof talos.v1
             * @interface IFailed
             * @augments talos.v1.Failed.$Properties
             * @deprecated Use talos.v1.Failed.$Properties instead.
             */

            /**
             * Shape of a Failed.
             * @typedef {talos.v1.Failed.$Properties} talos.v1.Failed.$Shape
             */

            /**
             * Constructs a new Failed.
             * @memberof talos.v1
             * @classdesc Represents a Failed.
             * @constructor
             * @param {talos.v1.Failed.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Failed = function (properties) {
                this.fix = [];
                this.also = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Failed code.
             * @member {string} code
             * @memberof talos.v1.Failed
             * @instance
             */
            Failed.prototype.code = "";

            /**
             * Failed field.
             * @member {string} field
             * @memberof talos.v1.Failed
             * @instance
             */
            Failed.prototype.field = "";

            /**
             * Failed have.
             * @member {string} have
             * @memberof talos.v1.Failed
             * @instance
             */
            Failed.prototype.have = "";

            /**
             * Failed want.
             * @member {string} want
             * @memberof talos.v1.Failed
             * @instance
             */
            Failed.prototype.want = "";

            /**
             * Failed source.
             * @member {string} source
             * @memberof talos.v1.Failed
             * @instance
             */
            Failed.prototype.source = "";

            /**
             * Failed fix.
             * @member {Array.<string>} fix
             * @memberof talos.v1.Failed
             * @instance
             */
            Failed.prototype.fix = $util.emptyArray;

            /**
             * Failed also.
             * @member {Array.<talos.v1.AlsoFailed>} also
             * @memberof talos.v1.Failed
             * @instance
             */
            Failed.prototype.also = $util.emptyArray;

            /**
             * Creates a new Failed instance using the specified properties.
             * @function create
             * @memberof talos.v1.Failed
             * @static
             * @param {talos.v1.Failed.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Failed} Failed instance
             * @type {{
             *   (properties: talos.v1.Failed.$Shape): talos.v1.Failed & talos.v1.Failed.$Shape;
             *   (properties?: talos.v1.Failed.$Properties): talos.v1.Failed;
             * }}
             */
            Failed.create = function(properties) {
                return new Failed(properties);
            };

            /**
             * Encodes the specified Failed message. Does not implicitly {@link talos.v1.Failed.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Failed
             * @static
             * @param {talos.v1.Failed.$Properties} message Failed message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Failed.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.code);
                if (message.field != null && $Object.hasOwnProperty.call(message, "field") && message.field !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.field);
                if (message.have != null && $Object.hasOwnProperty.call(message, "have") && message.have !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.have);
                if (message.want != null && $Object.hasOwnProperty.call(message, "want") && message.want !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.want);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source") && message.source !== "")
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.source);
                if (message.fix != null && message.fix.length)
                    for (let i = 0; i < message.fix.length; ++i)
                        writer.uint32(/* id 6, wireType 2 =*/50).string(message.fix[i]);
                if (message.also != null && message.also.length)
                    for (let i = 0; i < message.also.length; ++i)
                        $root.talos.v1.AlsoFailed.encode(message.also[i], writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Failed message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Failed
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Failed & talos.v1.Failed.$Shape} Failed
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Failed.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Failed();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.field = value;
                            else
                                delete message.field;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.have = value;
                            else
                                delete message.have;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.want = value;
                            else
                                delete message.want;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.source = value;
                            else
                                delete message.source;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (!(message.fix && message.fix.length))
                                message.fix = [];
                            message.fix.push(reader.stringVerify());
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.also && message.also.length))
                                message.also = [];
                            message.also.push($root.talos.v1.AlsoFailed.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Failed;
        })();

        v1.AlsoFailed = (function() {

            /**
             * Properties of an AlsoFailed.
             * @typedef {Object} talos.v1.AlsoFailed.$Properties
             * @property {string} [code] AlsoFailed code
             * @property {string} [field] AlsoFailed field
             * @property {string} [have] AlsoFailed have
             * @property {string} [want] AlsoFailed want
             * @property {string} [source] AlsoFailed source
             * @property {Array.<string>} [fix] AlsoFailed fix
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AlsoFailed.
             * @memberof talos.v1
             * @interface IAlsoFailed
             * @augments talos.v1.AlsoFailed.$Properties
             * @deprecated Use talos.v1.AlsoFailed.$Properties instead.
             */

            /**
             * Shape of an AlsoFailed.
             * @typedef {talos.v1.AlsoFailed.$Properties} talos.v1.AlsoFailed.$Shape
             */

            /**
             * Constructs a new AlsoFailed.
             * @memberof talos.v1
             * @classdesc Represents an AlsoFailed.
             * @constructor
             * @param {talos.v1.AlsoFailed.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AlsoFailed = function (properties) {
                this.fix = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AlsoFailed code.
             * @member {string} code
             * @memberof talos.v1.AlsoFailed
             * @instance
             */
            AlsoFailed.prototype.code = "";

            /**
             * AlsoFailed field.
             * @member {string} field
             * @memberof talos.v1.AlsoFailed
             * @instance
             */
            AlsoFailed.prototype.field = "";

            /**
             * AlsoFailed have.
             * @member {string} have
             * @memberof talos.v1.AlsoFailed
             * @instance
             */
            AlsoFailed.prototype.have = "";

            /**
             * AlsoFailed want.
             * @member {string} want
             * @memberof talos.v1.AlsoFailed
             * @instance
             */
            AlsoFailed.prototype.want = "";

            /**
             * AlsoFailed source.
             * @member {string} source
             * @memberof talos.v1.AlsoFailed
             * @instance
             */
            AlsoFailed.prototype.source = "";

            /**
             * AlsoFailed fix.
             * @member {Array.<string>} fix
             * @memberof talos.v1.AlsoFailed
             * @instance
             */
            AlsoFailed.prototype.fix = $util.emptyArray;

            /**
             * Creates a new AlsoFailed instance using the specified properties.
             * @function create
             * @memberof talos.v1.AlsoFailed
             * @static
             * @param {talos.v1.AlsoFailed.$Properties=} [properties] Properties to set
             * @returns {talos.v1.AlsoFailed} AlsoFailed instance
             * @type {{
             *   (properties: talos.v1.AlsoFailed.$Shape): talos.v1.AlsoFailed & talos.v1.AlsoFailed.$Shape;
             *   (properties?: talos.v1.AlsoFailed.$Properties): talos.v1.AlsoFailed;
             * }}
             */
            AlsoFailed.create = function(properties) {
                return new AlsoFailed(properties);
            };

            /**
             * Encodes the specified AlsoFailed message. Does not implicitly {@link talos.v1.AlsoFailed.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.AlsoFailed
             * @static
             * @param {talos.v1.AlsoFailed.$Properties} message AlsoFailed message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AlsoFailed.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.code);
                if (message.field != null && $Object.hasOwnProperty.call(message, "field") && message.field !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.field);
                if (message.have != null && $Object.hasOwnProperty.call(message, "have") && message.have !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.have);
                if (message.want != null && $Object.hasOwnProperty.call(message, "want") && message.want !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.want);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source") && message.source !== "")
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.source);
                if (message.fix != null && message.fix.length)
                    for (let i = 0; i < message.fix.length; ++i)
                        writer.uint32(/* id 6, wireType 2 =*/50).string(message.fix[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AlsoFailed message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.AlsoFailed
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.AlsoFailed & talos.v1.AlsoFailed.$Shape} AlsoFailed
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AlsoFailed.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.AlsoFailed();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.field = value;
                            else
                                delete message.field;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.have = value;
                            else
                                delete message.have;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.want = value;
                            else
                                delete message.want;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.source = value;
                            else
                                delete message.source;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (!(message.fix && message.fix.length))
                                message.fix = [];
                            message.fix.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return AlsoFailed;
        })();

        v1.Began = (function() {

            /**
             * Properties of a Began.
             * @typedef {Object} talos.v1.Began.$Properties
             * @property {talos.v1.Signed.$Properties} [genesis] Began genesis
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Began.
             * @memberof talos.v1
             * @interface IBegan
             * @augments talos.v1.Began.$Properties
             * @deprecated Use talos.v1.Began.$Properties instead.
             */

            /**
             * Shape of a Began.
             * @typedef {talos.v1.Began.$Properties} talos.v1.Began.$Shape
             */

            /**
             * Constructs a new Began.
             * @memberof talos.v1
             * @classdesc Represents a Began.
             * @constructor
             * @param {talos.v1.Began.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Began = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Began genesis.
             * @member {talos.v1.Signed} genesis
             * @memberof talos.v1.Began
             * @instance
             */
            Began.prototype.genesis = null;

            /**
             * Creates a new Began instance using the specified properties.
             * @function create
             * @memberof talos.v1.Began
             * @static
             * @param {talos.v1.Began.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Began} Began instance
             * @type {{
             *   (properties: talos.v1.Began.$Shape): talos.v1.Began & talos.v1.Began.$Shape;
             *   (properties?: talos.v1.Began.$Properties): talos.v1.Began;
             * }}
             */
            Began.create = function(properties) {
                return new Began(properties);
            };

            /**
             * Encodes the specified Began message. Does not implicitly {@link talos.v1.Began.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Began
             * @static
             * @param {talos.v1.Began.$Properties} message Began message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Began.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.genesis != null && $Object.hasOwnProperty.call(message, "genesis"))
                    $root.talos.v1.Signed.encode(message.genesis, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Began message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Began
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Began & talos.v1.Began.$Shape} Began
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Began.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Began();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.genesis = $root.talos.v1.Signed.decode(reader, reader.size(), $undefined, _depth + 1, message.genesis);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Began;
        })();

        v1.ClientOpened = (function() {

            /**
             * Properties of a ClientOpened.
             * @typedef {Object} talos.v1.ClientOpened.$Properties
             * @property {Uint8Array} [clientSession] ClientOpened clientSession
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ClientOpened.
             * @memberof talos.v1
             * @interface IClientOpened
             * @augments talos.v1.ClientOpened.$Properties
             * @deprecated Use talos.v1.ClientOpened.$Properties instead.
             */

            /**
             * Shape of a ClientOpened.
             * @typedef {talos.v1.ClientOpened.$Properties} talos.v1.ClientOpened.$Shape
             */

            /**
             * Constructs a new ClientOpened.
             * @memberof talos.v1
             * @classdesc Represents a ClientOpened.
             * @constructor
             * @param {talos.v1.ClientOpened.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ClientOpened = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ClientOpened clientSession.
             * @member {Uint8Array} clientSession
             * @memberof talos.v1.ClientOpened
             * @instance
             */
            ClientOpened.prototype.clientSession = $util.newBuffer([]);

            /**
             * Creates a new ClientOpened instance using the specified properties.
             * @function create
             * @memberof talos.v1.ClientOpened
             * @static
             * @param {talos.v1.ClientOpened.$Properties=} [properties] Properties to set
             * @returns {talos.v1.ClientOpened} ClientOpened instance
             * @type {{
             *   (properties: talos.v1.ClientOpened.$Shape): talos.v1.ClientOpened & talos.v1.ClientOpened.$Shape;
             *   (properties?: talos.v1.ClientOpened.$Properties): talos.v1.ClientOpened;
             * }}
             */
            ClientOpened.create = function(properties) {
                return new ClientOpened(properties);
            };

            /**
             * Encodes the specified ClientOpened message. Does not implicitly {@link talos.v1.ClientOpened.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.ClientOpened
             * @static
             * @param {talos.v1.ClientOpened.$Properties} message ClientOpened message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ClientOpened.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.clientSession != null && $Object.hasOwnProperty.call(message, "clientSession") && message.clientSession.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.clientSession);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ClientOpened message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.ClientOpened
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.ClientOpened & talos.v1.ClientOpened.$Shape} ClientOpened
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ClientOpened.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.ClientOpened();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.clientSession = value;
                            else
                                delete message.clientSession;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ClientOpened;
        })();

        v1.Answered = (function() {

            /**
             * Properties of an Answered.
             * @typedef {Object} talos.v1.Answered.$Properties
             * @property {boolean} [repeated] Answered repeated
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Answered.
             * @memberof talos.v1
             * @interface IAnswered
             * @augments talos.v1.Answered.$Properties
             * @deprecated Use talos.v1.Answered.$Properties instead.
             */

            /**
             * Shape of an Answered.
             * @typedef {talos.v1.Answered.$Properties} talos.v1.Answered.$Shape
             */

            /**
             * Constructs a new Answered.
             * @memberof talos.v1
             * @classdesc Represents an Answered.
             * @constructor
             * @param {talos.v1.Answered.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Answered = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Answered repeated.
             * @member {boolean} repeated
             * @memberof talos.v1.Answered
             * @instance
             */
            Answered.prototype.repeated = false;

            /**
             * Creates a new Answered instance using the specified properties.
             * @function create
             * @memberof talos.v1.Answered
             * @static
             * @param {talos.v1.Answered.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Answered} Answered instance
             * @type {{
             *   (properties: talos.v1.Answered.$Shape): talos.v1.Answered & talos.v1.Answered.$Shape;
             *   (properties?: talos.v1.Answered.$Properties): talos.v1.Answered;
             * }}
             */
            Answered.create = function(properties) {
                return new Answered(properties);
            };

            /**
             * Encodes the specified Answered message. Does not implicitly {@link talos.v1.Answered.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Answered
             * @static
             * @param {talos.v1.Answered.$Properties} message Answered message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Answered.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.repeated != null && $Object.hasOwnProperty.call(message, "repeated") && message.repeated !== false)
                    writer.uint32(/* id 1, wireType 0 =*/8).bool(message.repeated);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Answered message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Answered
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Answered & talos.v1.Answered.$Shape} Answered
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Answered.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Answered();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.repeated = value;
                            else
                                delete message.repeated;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Answered;
        })();

        v1.OutputEntry = (function() {

            /**
             * Properties of an OutputEntry.
             * @typedef {Object} talos.v1.OutputEntry.$Properties
             * @property {Uint8Array} [number] OutputEntry number
             * @property {boolean} [errorStream] OutputEntry errorStream
             * @property {Uint8Array} [text] OutputEntry text
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an OutputEntry.
             * @memberof talos.v1
             * @interface IOutputEntry
             * @augments talos.v1.OutputEntry.$Properties
             * @deprecated Use talos.v1.OutputEntry.$Properties instead.
             */

            /**
             * Shape of an OutputEntry.
             * @typedef {talos.v1.OutputEntry.$Properties} talos.v1.OutputEntry.$Shape
             */

            /**
             * Constructs a new OutputEntry.
             * @memberof talos.v1
             * @classdesc Represents an OutputEntry.
             * @constructor
             * @param {talos.v1.OutputEntry.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const OutputEntry = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * OutputEntry number.
             * @member {Uint8Array} number
             * @memberof talos.v1.OutputEntry
             * @instance
             */
            OutputEntry.prototype.number = $util.newBuffer([]);

            /**
             * OutputEntry errorStream.
             * @member {boolean} errorStream
             * @memberof talos.v1.OutputEntry
             * @instance
             */
            OutputEntry.prototype.errorStream = false;

            /**
             * OutputEntry text.
             * @member {Uint8Array} text
             * @memberof talos.v1.OutputEntry
             * @instance
             */
            OutputEntry.prototype.text = $util.newBuffer([]);

            /**
             * Creates a new OutputEntry instance using the specified properties.
             * @function create
             * @memberof talos.v1.OutputEntry
             * @static
             * @param {talos.v1.OutputEntry.$Properties=} [properties] Properties to set
             * @returns {talos.v1.OutputEntry} OutputEntry instance
             * @type {{
             *   (properties: talos.v1.OutputEntry.$Shape): talos.v1.OutputEntry & talos.v1.OutputEntry.$Shape;
             *   (properties?: talos.v1.OutputEntry.$Properties): talos.v1.OutputEntry;
             * }}
             */
            OutputEntry.create = function(properties) {
                return new OutputEntry(properties);
            };

            /**
             * Encodes the specified OutputEntry message. Does not implicitly {@link talos.v1.OutputEntry.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.OutputEntry
             * @static
             * @param {talos.v1.OutputEntry.$Properties} message OutputEntry message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            OutputEntry.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.number);
                if (message.errorStream != null && $Object.hasOwnProperty.call(message, "errorStream") && message.errorStream !== false)
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.errorStream);
                if (message.text != null && $Object.hasOwnProperty.call(message, "text") && message.text.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.text);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an OutputEntry message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.OutputEntry
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.OutputEntry & talos.v1.OutputEntry.$Shape} OutputEntry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            OutputEntry.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.OutputEntry();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.errorStream = value;
                            else
                                delete message.errorStream;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.text = value;
                            else
                                delete message.text;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return OutputEntry;
        })();

        v1.Output = (function() {

            /**
             * Properties of an Output.
             * @typedef {Object} talos.v1.Output.$Properties
             * @property {Array.<talos.v1.OutputEntry.$Properties>} [entries] Output entries
             * @property {Uint8Array} [next] Output next
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Output.
             * @memberof talos.v1
             * @interface IOutput
             * @augments talos.v1.Output.$Properties
             * @deprecated Use talos.v1.Output.$Properties instead.
             */

            /**
             * Shape of an Output.
             * @typedef {talos.v1.Output.$Properties} talos.v1.Output.$Shape
             */

            /**
             * Constructs a new Output.
             * @memberof talos.v1
             * @classdesc Represents an Output.
             * @constructor
             * @param {talos.v1.Output.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Output = function (properties) {
                this.entries = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Output entries.
             * @member {Array.<talos.v1.OutputEntry>} entries
             * @memberof talos.v1.Output
             * @instance
             */
            Output.prototype.entries = $util.emptyArray;

            /**
             * Output next.
             * @member {Uint8Array} next
             * @memberof talos.v1.Output
             * @instance
             */
            Output.prototype.next = $util.newBuffer([]);

            /**
             * Creates a new Output instance using the specified properties.
             * @function create
             * @memberof talos.v1.Output
             * @static
             * @param {talos.v1.Output.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Output} Output instance
             * @type {{
             *   (properties: talos.v1.Output.$Shape): talos.v1.Output & talos.v1.Output.$Shape;
             *   (properties?: talos.v1.Output.$Properties): talos.v1.Output;
             * }}
             */
            Output.create = function(properties) {
                return new Output(properties);
            };

            /**
             * Encodes the specified Output message. Does not implicitly {@link talos.v1.Output.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Output
             * @static
             * @param {talos.v1.Output.$Properties} message Output message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Output.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.entries != null && message.entries.length)
                    for (let i = 0; i < message.entries.length; ++i)
                        $root.talos.v1.OutputEntry.encode(message.entries[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.next != null && $Object.hasOwnProperty.call(message, "next") && message.next.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.next);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Output message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Output
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Output & talos.v1.Output.$Shape} Output
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Output.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Output();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.entries && message.entries.length))
                                message.entries = [];
                            message.entries.push($root.talos.v1.OutputEntry.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.next = value;
                            else
                                delete message.next;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Output;
        })();

        /**
         * TaPhase enum.
         * @name talos.v1.TaPhase
         * @enum {number}
         * @property {number} TA_PHASE_UNSPECIFIED=0 TA_PHASE_UNSPECIFIED value
         * @property {number} TA_PHASE_EMPTY=1 TA_PHASE_EMPTY value
         * @property {number} TA_PHASE_ACTIVE=2 TA_PHASE_ACTIVE value
         * @property {number} TA_PHASE_MOVING=3 TA_PHASE_MOVING value
         * @property {number} TA_PHASE_FROZEN=4 TA_PHASE_FROZEN value
         * @property {number} TA_PHASE_RELEASING=5 TA_PHASE_RELEASING value
         * @property {number} TA_PHASE_RELEASED=6 TA_PHASE_RELEASED value
         * @property {number} TA_PHASE_FINISHED=7 TA_PHASE_FINISHED value
         * @property {number} TA_PHASE_FILLING=8 TA_PHASE_FILLING value
         * @property {number} TA_PHASE_PREPARED=9 TA_PHASE_PREPARED value
         * @property {number} TA_PHASE_TOMBSTONED=10 TA_PHASE_TOMBSTONED value
         * @property {number} TA_PHASE_CRASHED=11 TA_PHASE_CRASHED value
         * @property {number} TA_PHASE_LOST=12 TA_PHASE_LOST value
         */
        v1.TaPhase = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "TA_PHASE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "TA_PHASE_EMPTY"] = 1;
            values[valuesById[2] = "TA_PHASE_ACTIVE"] = 2;
            values[valuesById[3] = "TA_PHASE_MOVING"] = 3;
            values[valuesById[4] = "TA_PHASE_FROZEN"] = 4;
            values[valuesById[5] = "TA_PHASE_RELEASING"] = 5;
            values[valuesById[6] = "TA_PHASE_RELEASED"] = 6;
            values[valuesById[7] = "TA_PHASE_FINISHED"] = 7;
            values[valuesById[8] = "TA_PHASE_FILLING"] = 8;
            values[valuesById[9] = "TA_PHASE_PREPARED"] = 9;
            values[valuesById[10] = "TA_PHASE_TOMBSTONED"] = 10;
            values[valuesById[11] = "TA_PHASE_CRASHED"] = 11;
            values[valuesById[12] = "TA_PHASE_LOST"] = 12;
            return values;
        })();

        v1.Described = (function() {

            /**
             * Properties of a Described.
             * @typedef {Object} talos.v1.Described.$Properties
             * @property {talos.v1.TaPhase} [phase] Described phase
             * @property {string} [name] Described name
             * @property {string} [version] Described version
             * @property {Uint8Array} ["package"] Described package
             * @property {Uint8Array} [owner] Described owner
             * @property {Uint8Array} [lineage] Described lineage
             * @property {Uint8Array} [epoch] Described epoch
             * @property {Uint8Array} [instance] Described instance
             * @property {string} [anchor] Described anchor
             * @property {string} [tee] Described tee
             * @property {boolean} [insecure] Described insecure
             * @property {Uint8Array} [measurement] Described measurement
             * @property {Uint8Array} [memoryBytes] Described memoryBytes
             * @property {Uint8Array} [filesBytes] Described filesBytes
             * @property {Uint8Array} [requests] Described requests
             * @property {number} [queued] Described queued
             * @property {Uint8Array} [attempt] Described attempt
             * @property {Uint8Array} [head] Described head
             * @property {number} [policyVersion] Described policyVersion
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Described.
             * @memberof talos.v1
             * @interface IDescribed
             * @augments talos.v1.Described.$Properties
             * @deprecated Use talos.v1.Described.$Properties instead.
             */

            /**
             * Shape of a Described.
             * @typedef {talos.v1.Described.$Properties} talos.v1.Described.$Shape
             */

            /**
             * Constructs a new Described.
             * @memberof talos.v1
             * @classdesc Represents a Described.
             * @constructor
             * @param {talos.v1.Described.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Described = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Described phase.
             * @member {talos.v1.TaPhase} phase
             * @memberof talos.v1.Described
             * @instance
             */
            Described.prototype.phase = 0;

            /**
             * Described name.
             * @member {string} name
             * @memberof talos.v1.Described
             * @instance
             */
            Described.prototype.name = "";

            /**
             * Described version.
             * @member {string} version
             * @memberof talos.v1.Described
             * @instance
             */
            Described.prototype.version = "";

            /**
             * Described package.
             * @member {Uint8Array} package
             * @memberof talos.v1.Described
             * @instance
             */
            Described.prototype["package"] = $util.newBuffer([]);

            /**
             * Described owner.
             * @member {Uint8Array} owner
             * @memberof talos.v1.Described
             * @instance
             */
            Described.prototype.owner = $util.newBuffer([]);

            /**
             * Described lineage.
             * @member {Uint8Array} lineage
             * @memberof talos.v1.Described
             * @instance
             */
            Described.prototype.lineage = $util.newBuffer([]);

            /**
             * Described epoch.
             * @member {Uint8Array} epoch
             * @memberof talos.v1.Described
             * @instance
             */
            Described.prototype.epoch = $util.newBuffer([]);

            /**
             * Described instance.
             * @member {Uint8Array} instance
             * @memberof talos.v1.Described
             * @instance
             */
            Described.prototype.instance = $util.newBuffer([]);

            /**
             * Described anchor.
             * @member {string} anchor
             * @memberof talos.v1.Described
             * @instance
             */
            Described.prototype.anchor = "";

            /**
             * Described tee.
             * @member {string} tee
             * @memberof talos.v1.Described
             * @instance
             */
            Described.prototype.tee = "";

            /**
             * Described insecure.
             * @member {boolean} insecure
             * @memberof talos.v1.Described
             * @instance
             */
            Described.prototype.insecure = false;

            /**
             * Described measurement.
             * @member {Uint8Array} measurement
             * @memberof talos.v1.Described
             * @instance
             */
            Described.prototype.measurement = $util.newBuffer([]);

            /**
             * Described memoryBytes.
             * @member {Uint8Array} memoryBytes
             * @memberof talos.v1.Described
             * @instance
             */
            Described.prototype.memoryBytes = $util.newBuffer([]);

            /**
             * Described filesBytes.
             * @member {Uint8Array} filesBytes
             * @memberof talos.v1.Described
             * @instance
             */
            Described.prototype.filesBytes = $util.newBuffer([]);

            /**
             * Described requests.
             * @member {Uint8Array} requests
             * @memberof talos.v1.Described
             * @instance
             */
            Described.prototype.requests = $util.newBuffer([]);

            /**
             * Described queued.
             * @member {number} queued
             * @memberof talos.v1.Described
             * @instance
             */
            Described.prototype.queued = 0;

            /**
             * Described attempt.
             * @member {Uint8Array} attempt
             * @memberof talos.v1.Described
             * @instance
             */
            Described.prototype.attempt = $util.newBuffer([]);

            /**
             * Described head.
             * @member {Uint8Array} head
             * @memberof talos.v1.Described
             * @instance
             */
            Described.prototype.head = $util.newBuffer([]);

            /**
             * Described policyVersion.
             * @member {number} policyVersion
             * @memberof talos.v1.Described
             * @instance
             */
            Described.prototype.policyVersion = 0;

            /**
             * Creates a new Described instance using the specified properties.
             * @function create
             * @memberof talos.v1.Described
             * @static
             * @param {talos.v1.Described.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Described} Described instance
             * @type {{
             *   (properties: talos.v1.Described.$Shape): talos.v1.Described & talos.v1.Described.$Shape;
             *   (properties?: talos.v1.Described.$Properties): talos.v1.Described;
             * }}
             */
            Described.create = function(properties) {
                return new Described(properties);
            };

            /**
             * Encodes the specified Described message. Does not implicitly {@link talos.v1.Described.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Described
             * @static
             * @param {talos.v1.Described.$Properties} message Described message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Described.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.phase != null && $Object.hasOwnProperty.call(message, "phase") && message.phase !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.phase);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.version);
                if (message["package"] != null && $Object.hasOwnProperty.call(message, "package") && message["package"].length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message["package"]);
                if (message.owner != null && $Object.hasOwnProperty.call(message, "owner") && message.owner.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.owner);
                if (message.lineage != null && $Object.hasOwnProperty.call(message, "lineage") && message.lineage.length)
                    writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.lineage);
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && message.epoch.length)
                    writer.uint32(/* id 7, wireType 2 =*/58).bytes(message.epoch);
                if (message.instance != null && $Object.hasOwnProperty.call(message, "instance") && message.instance.length)
                    writer.uint32(/* id 8, wireType 2 =*/66).bytes(message.instance);
                if (message.anchor != null && $Object.hasOwnProperty.call(message, "anchor") && message.anchor !== "")
                    writer.uint32(/* id 9, wireType 2 =*/74).string(message.anchor);
                if (message.tee != null && $Object.hasOwnProperty.call(message, "tee") && message.tee !== "")
                    writer.uint32(/* id 10, wireType 2 =*/82).string(message.tee);
                if (message.insecure != null && $Object.hasOwnProperty.call(message, "insecure") && message.insecure !== false)
                    writer.uint32(/* id 11, wireType 0 =*/88).bool(message.insecure);
                if (message.measurement != null && $Object.hasOwnProperty.call(message, "measurement") && message.measurement.length)
                    writer.uint32(/* id 12, wireType 2 =*/98).bytes(message.measurement);
                if (message.memoryBytes != null && $Object.hasOwnProperty.call(message, "memoryBytes") && message.memoryBytes.length)
                    writer.uint32(/* id 13, wireType 2 =*/106).bytes(message.memoryBytes);
                if (message.filesBytes != null && $Object.hasOwnProperty.call(message, "filesBytes") && message.filesBytes.length)
                    writer.uint32(/* id 14, wireType 2 =*/114).bytes(message.filesBytes);
                if (message.requests != null && $Object.hasOwnProperty.call(message, "requests") && message.requests.length)
                    writer.uint32(/* id 15, wireType 2 =*/122).bytes(message.requests);
                if (message.queued != null && $Object.hasOwnProperty.call(message, "queued") && message.queued !== 0)
                    writer.uint32(/* id 16, wireType 0 =*/128).uint32(message.queued);
                if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt.length)
                    writer.uint32(/* id 17, wireType 2 =*/138).bytes(message.attempt);
                if (message.head != null && $Object.hasOwnProperty.call(message, "head") && message.head.length)
                    writer.uint32(/* id 18, wireType 2 =*/146).bytes(message.head);
                if (message.policyVersion != null && $Object.hasOwnProperty.call(message, "policyVersion") && message.policyVersion !== 0)
                    writer.uint32(/* id 19, wireType 0 =*/152).uint32(message.policyVersion);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Described message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Described
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Described & talos.v1.Described.$Shape} Described
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Described.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Described();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.phase = value;
                            else
                                delete message.phase;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.version = value;
                            else
                                delete message.version;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message["package"] = value;
                            else
                                delete message["package"];
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.owner = value;
                            else
                                delete message.owner;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.lineage = value;
                            else
                                delete message.lineage;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.instance = value;
                            else
                                delete message.instance;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.anchor = value;
                            else
                                delete message.anchor;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.tee = value;
                            else
                                delete message.tee;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.insecure = value;
                            else
                                delete message.insecure;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.measurement = value;
                            else
                                delete message.measurement;
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.memoryBytes = value;
                            else
                                delete message.memoryBytes;
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.filesBytes = value;
                            else
                                delete message.filesBytes;
                            continue;
                        }
                    case 15: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.requests = value;
                            else
                                delete message.requests;
                            continue;
                        }
                    case 16: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.queued = value;
                            else
                                delete message.queued;
                            continue;
                        }
                    case 17: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.attempt = value;
                            else
                                delete message.attempt;
                            continue;
                        }
                    case 18: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.head = value;
                            else
                                delete message.head;
                            continue;
                        }
                    case 19: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.policyVersion = value;
                            else
                                delete message.policyVersion;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Described;
        })();

        v1.RegionFigures = (function() {

            /**
             * Properties of a RegionFigures.
             * @typedef {Object} talos.v1.RegionFigures.$Properties
             * @property {number} [region] RegionFigures region
             * @property {Uint8Array} [size] RegionFigures size
             * @property {number} [pages] RegionFigures pages
             * @property {number} [zeroPages] RegionFigures zeroPages
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RegionFigures.
             * @memberof talos.v1
             * @interface IRegionFigures
             * @augments talos.v1.RegionFigures.$Properties
             * @deprecated Use talos.v1.RegionFigures.$Properties instead.
             */

            /**
             * Shape of a RegionFigures.
             * @typedef {talos.v1.RegionFigures.$Properties} talos.v1.RegionFigures.$Shape
             */

            /**
             * Constructs a new RegionFigures.
             * @memberof talos.v1
             * @classdesc Represents a RegionFigures.
             * @constructor
             * @param {talos.v1.RegionFigures.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RegionFigures = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * RegionFigures region.
             * @member {number} region
             * @memberof talos.v1.RegionFigures
             * @instance
             */
            RegionFigures.prototype.region = 0;

            /**
             * RegionFigures size.
             * @member {Uint8Array} size
             * @memberof talos.v1.RegionFigures
             * @instance
             */
            RegionFigures.prototype.size = $util.newBuffer([]);

            /**
             * RegionFigures pages.
             * @member {number} pages
             * @memberof talos.v1.RegionFigures
             * @instance
             */
            RegionFigures.prototype.pages = 0;

            /**
             * RegionFigures zeroPages.
             * @member {number} zeroPages
             * @memberof talos.v1.RegionFigures
             * @instance
             */
            RegionFigures.prototype.zeroPages = 0;

            /**
             * Creates a new RegionFigures instance using the specified properties.
             * @function create
             * @memberof talos.v1.RegionFigures
             * @static
             * @param {talos.v1.RegionFigures.$Properties=} [properties] Properties to set
             * @returns {talos.v1.RegionFigures} RegionFigures instance
             * @type {{
             *   (properties: talos.v1.RegionFigures.$Shape): talos.v1.RegionFigures & talos.v1.RegionFigures.$Shape;
             *   (properties?: talos.v1.RegionFigures.$Properties): talos.v1.RegionFigures;
             * }}
             */
            RegionFigures.create = function(properties) {
                return new RegionFigures(properties);
            };

            /**
             * Encodes the specified RegionFigures message. Does not implicitly {@link talos.v1.RegionFigures.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.RegionFigures
             * @static
             * @param {talos.v1.RegionFigures.$Properties} message RegionFigures message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RegionFigures.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.region != null && $Object.hasOwnProperty.call(message, "region") && message.region !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.region);
                if (message.size != null && $Object.hasOwnProperty.call(message, "size") && message.size.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.size);
                if (message.pages != null && $Object.hasOwnProperty.call(message, "pages") && message.pages !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.pages);
                if (message.zeroPages != null && $Object.hasOwnProperty.call(message, "zeroPages") && message.zeroPages !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.zeroPages);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RegionFigures message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.RegionFigures
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.RegionFigures & talos.v1.RegionFigures.$Shape} RegionFigures
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RegionFigures.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.RegionFigures();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.region = value;
                            else
                                delete message.region;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.size = value;
                            else
                                delete message.size;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.pages = value;
                            else
                                delete message.pages;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.zeroPages = value;
                            else
                                delete message.zeroPages;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return RegionFigures;
        })();

        v1.PageRange = (function() {

            /**
             * Properties of a PageRange.
             * @typedef {Object} talos.v1.PageRange.$Properties
             * @property {number} [region] PageRange region
             * @property {number} [first] PageRange first
             * @property {number} [pages] PageRange pages
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PageRange.
             * @memberof talos.v1
             * @interface IPageRange
             * @augments talos.v1.PageRange.$Properties
             * @deprecated Use talos.v1.PageRange.$Properties instead.
             */

            /**
             * Shape of a PageRange.
             * @typedef {talos.v1.PageRange.$Properties} talos.v1.PageRange.$Shape
             */

            /**
             * Constructs a new PageRange.
             * @memberof talos.v1
             * @classdesc Represents a PageRange.
             * @constructor
             * @param {talos.v1.PageRange.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PageRange = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PageRange region.
             * @member {number} region
             * @memberof talos.v1.PageRange
             * @instance
             */
            PageRange.prototype.region = 0;

            /**
             * PageRange first.
             * @member {number} first
             * @memberof talos.v1.PageRange
             * @instance
             */
            PageRange.prototype.first = 0;

            /**
             * PageRange pages.
             * @member {number} pages
             * @memberof talos.v1.PageRange
             * @instance
             */
            PageRange.prototype.pages = 0;

            /**
             * Creates a new PageRange instance using the specified properties.
             * @function create
             * @memberof talos.v1.PageRange
             * @static
             * @param {talos.v1.PageRange.$Properties=} [properties] Properties to set
             * @returns {talos.v1.PageRange} PageRange instance
             * @type {{
             *   (properties: talos.v1.PageRange.$Shape): talos.v1.PageRange & talos.v1.PageRange.$Shape;
             *   (properties?: talos.v1.PageRange.$Properties): talos.v1.PageRange;
             * }}
             */
            PageRange.create = function(properties) {
                return new PageRange(properties);
            };

            /**
             * Encodes the specified PageRange message. Does not implicitly {@link talos.v1.PageRange.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.PageRange
             * @static
             * @param {talos.v1.PageRange.$Properties} message PageRange message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PageRange.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.region != null && $Object.hasOwnProperty.call(message, "region") && message.region !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.region);
                if (message.first != null && $Object.hasOwnProperty.call(message, "first") && message.first !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.first);
                if (message.pages != null && $Object.hasOwnProperty.call(message, "pages") && message.pages !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.pages);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PageRange message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.PageRange
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.PageRange & talos.v1.PageRange.$Shape} PageRange
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PageRange.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.PageRange();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.region = value;
                            else
                                delete message.region;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.first = value;
                            else
                                delete message.first;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.pages = value;
                            else
                                delete message.pages;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return PageRange;
        })();

        v1.StackFrame = (function() {

            /**
             * Properties of a StackFrame.
             * @typedef {Object} talos.v1.StackFrame.$Properties
             * @property {number} [depth] StackFrame depth
             * @property {number} ["function"] StackFrame function
             * @property {string} [name] StackFrame name
             * @property {number} [block] StackFrame block
             * @property {number} [offset] StackFrame offset
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a StackFrame.
             * @memberof talos.v1
             * @interface IStackFrame
             * @augments talos.v1.StackFrame.$Properties
             * @deprecated Use talos.v1.StackFrame.$Properties instead.
             */

            /**
             * Shape of a StackFrame.
             * @typedef {talos.v1.StackFrame.$Properties} talos.v1.StackFrame.$Shape
             */

            /**
             * Constructs a new StackFrame.
             * @memberof talos.v1
             * @classdesc Represents a StackFrame.
             * @constructor
             * @param {talos.v1.StackFrame.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const StackFrame = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * StackFrame depth.
             * @member {number} depth
             * @memberof talos.v1.StackFrame
             * @instance
             */
            StackFrame.prototype.depth = 0;

            /**
             * StackFrame function.
             * @member {number} function
             * @memberof talos.v1.StackFrame
             * @instance
             */
            StackFrame.prototype["function"] = 0;

            /**
             * StackFrame name.
             * @member {string} name
             * @memberof talos.v1.StackFrame
             * @instance
             */
            StackFrame.prototype.name = "";

            /**
             * StackFrame block.
             * @member {number} block
             * @memberof talos.v1.StackFrame
             * @instance
             */
            StackFrame.prototype.block = 0;

            /**
             * StackFrame offset.
             * @member {number} offset
             * @memberof talos.v1.StackFrame
             * @instance
             */
            StackFrame.prototype.offset = 0;

            /**
             * Creates a new StackFrame instance using the specified properties.
             * @function create
             * @memberof talos.v1.StackFrame
             * @static
             * @param {talos.v1.StackFrame.$Properties=} [properties] Properties to set
             * @returns {talos.v1.StackFrame} StackFrame instance
             * @type {{
             *   (properties: talos.v1.StackFrame.$Shape): talos.v1.StackFrame & talos.v1.StackFrame.$Shape;
             *   (properties?: talos.v1.StackFrame.$Properties): talos.v1.StackFrame;
             * }}
             */
            StackFrame.create = function(properties) {
                return new StackFrame(properties);
            };

            /**
             * Encodes the specified StackFrame message. Does not implicitly {@link talos.v1.StackFrame.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.StackFrame
             * @static
             * @param {talos.v1.StackFrame.$Properties} message StackFrame message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            StackFrame.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.depth != null && $Object.hasOwnProperty.call(message, "depth") && message.depth !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.depth);
                if (message["function"] != null && $Object.hasOwnProperty.call(message, "function") && message["function"] !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message["function"]);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.name);
                if (message.block != null && $Object.hasOwnProperty.call(message, "block") && message.block !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.block);
                if (message.offset != null && $Object.hasOwnProperty.call(message, "offset") && message.offset !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.offset);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a StackFrame message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.StackFrame
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.StackFrame & talos.v1.StackFrame.$Shape} StackFrame
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            StackFrame.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.StackFrame();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.depth = value;
                            else
                                delete message.depth;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message["function"] = value;
                            else
                                delete message["function"];
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.block = value;
                            else
                                delete message.block;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.offset = value;
                            else
                                delete message.offset;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return StackFrame;
        })();

        v1.Changes = (function() {

            /**
             * Properties of a Changes.
             * @typedef {Object} talos.v1.Changes.$Properties
             * @property {Uint8Array} [since] Changes since
             * @property {number} [pages] Changes pages
             * @property {Array.<talos.v1.PageRange.$Properties>} [ranges] Changes ranges
             * @property {boolean} [more] Changes more
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Changes.
             * @memberof talos.v1
             * @interface IChanges
             * @augments talos.v1.Changes.$Properties
             * @deprecated Use talos.v1.Changes.$Properties instead.
             */

            /**
             * Shape of a Changes.
             * @typedef {talos.v1.Changes.$Properties} talos.v1.Changes.$Shape
             */

            /**
             * Constructs a new Changes.
             * @memberof talos.v1
             * @classdesc Represents a Changes.
             * @constructor
             * @param {talos.v1.Changes.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Changes = function (properties) {
                this.ranges = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Changes since.
             * @member {Uint8Array} since
             * @memberof talos.v1.Changes
             * @instance
             */
            Changes.prototype.since = $util.newBuffer([]);

            /**
             * Changes pages.
             * @member {number} pages
             * @memberof talos.v1.Changes
             * @instance
             */
            Changes.prototype.pages = 0;

            /**
             * Changes ranges.
             * @member {Array.<talos.v1.PageRange>} ranges
             * @memberof talos.v1.Changes
             * @instance
             */
            Changes.prototype.ranges = $util.emptyArray;

            /**
             * Changes more.
             * @member {boolean} more
             * @memberof talos.v1.Changes
             * @instance
             */
            Changes.prototype.more = false;

            /**
             * Creates a new Changes instance using the specified properties.
             * @function create
             * @memberof talos.v1.Changes
             * @static
             * @param {talos.v1.Changes.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Changes} Changes instance
             * @type {{
             *   (properties: talos.v1.Changes.$Shape): talos.v1.Changes & talos.v1.Changes.$Shape;
             *   (properties?: talos.v1.Changes.$Properties): talos.v1.Changes;
             * }}
             */
            Changes.create = function(properties) {
                return new Changes(properties);
            };

            /**
             * Encodes the specified Changes message. Does not implicitly {@link talos.v1.Changes.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Changes
             * @static
             * @param {talos.v1.Changes.$Properties} message Changes message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Changes.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.since != null && $Object.hasOwnProperty.call(message, "since") && message.since.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.since);
                if (message.pages != null && $Object.hasOwnProperty.call(message, "pages") && message.pages !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.pages);
                if (message.ranges != null && message.ranges.length)
                    for (let i = 0; i < message.ranges.length; ++i)
                        $root.talos.v1.PageRange.encode(message.ranges[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.more != null && $Object.hasOwnProperty.call(message, "more") && message.more !== false)
                    writer.uint32(/* id 4, wireType 0 =*/32).bool(message.more);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Changes message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Changes
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Changes & talos.v1.Changes.$Shape} Changes
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Changes.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Changes();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.since = value;
                            else
                                delete message.since;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.pages = value;
                            else
                                delete message.pages;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.ranges && message.ranges.length))
                                message.ranges = [];
                            message.ranges.push($root.talos.v1.PageRange.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.more = value;
                            else
                                delete message.more;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Changes;
        })();

        v1.Introspected = (function() {

            /**
             * Properties of an Introspected.
             * @typedef {Object} talos.v1.Introspected.$Properties
             * @property {Uint8Array} [lineage] Introspected lineage
             * @property {Uint8Array} [epoch] Introspected epoch
             * @property {Uint8Array} [sequence] Introspected sequence
             * @property {Uint8Array} [root] Introspected root
             * @property {Array.<talos.v1.RegionFigures.$Properties>} [regions] Introspected regions
             * @property {number} [stoppedMs] Introspected stoppedMs
             * @property {number} [waitedMs] Introspected waitedMs
             * @property {boolean} [inRequest] Introspected inRequest
             * @property {boolean} [full] Introspected full
             * @property {talos.v1.Changes.$Properties} [changes] Introspected changes
             * @property {number} [depth] Introspected depth
             * @property {Array.<talos.v1.StackFrame.$Properties>} [stack] Introspected stack
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Introspected.
             * @memberof talos.v1
             * @interface IIntrospected
             * @augments talos.v1.Introspected.$Properties
             * @deprecated Use talos.v1.Introspected.$Properties instead.
             */

            /**
             * Shape of an Introspected.
             * @typedef {talos.v1.Introspected.$Properties} talos.v1.Introspected.$Shape
             */

            /**
             * Constructs a new Introspected.
             * @memberof talos.v1
             * @classdesc Represents an Introspected.
             * @constructor
             * @param {talos.v1.Introspected.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Introspected = function (properties) {
                this.regions = [];
                this.stack = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Introspected lineage.
             * @member {Uint8Array} lineage
             * @memberof talos.v1.Introspected
             * @instance
             */
            Introspected.prototype.lineage = $util.newBuffer([]);

            /**
             * Introspected epoch.
             * @member {Uint8Array} epoch
             * @memberof talos.v1.Introspected
             * @instance
             */
            Introspected.prototype.epoch = $util.newBuffer([]);

            /**
             * Introspected sequence.
             * @member {Uint8Array} sequence
             * @memberof talos.v1.Introspected
             * @instance
             */
            Introspected.prototype.sequence = $util.newBuffer([]);

            /**
             * Introspected root.
             * @member {Uint8Array} root
             * @memberof talos.v1.Introspected
             * @instance
             */
            Introspected.prototype.root = $util.newBuffer([]);

            /**
             * Introspected regions.
             * @member {Array.<talos.v1.RegionFigures>} regions
             * @memberof talos.v1.Introspected
             * @instance
             */
            Introspected.prototype.regions = $util.emptyArray;

            /**
             * Introspected stoppedMs.
             * @member {number} stoppedMs
             * @memberof talos.v1.Introspected
             * @instance
             */
            Introspected.prototype.stoppedMs = 0;

            /**
             * Introspected waitedMs.
             * @member {number} waitedMs
             * @memberof talos.v1.Introspected
             * @instance
             */
            Introspected.prototype.waitedMs = 0;

            /**
             * Introspected inRequest.
             * @member {boolean} inRequest
             * @memberof talos.v1.Introspected
             * @instance
             */
            Introspected.prototype.inRequest = false;

            /**
             * Introspected full.
             * @member {boolean} full
             * @memberof talos.v1.Introspected
             * @instance
             */
            Introspected.prototype.full = false;

            /**
             * Introspected changes.
             * @member {talos.v1.Changes} changes
             * @memberof talos.v1.Introspected
             * @instance
             */
            Introspected.prototype.changes = null;

            /**
             * Introspected depth.
             * @member {number} depth
             * @memberof talos.v1.Introspected
             * @instance
             */
            Introspected.prototype.depth = 0;

            /**
             * Introspected stack.
             * @member {Array.<talos.v1.StackFrame>} stack
             * @memberof talos.v1.Introspected
             * @instance
             */
            Introspected.prototype.stack = $util.emptyArray;

            /**
             * Creates a new Introspected instance using the specified properties.
             * @function create
             * @memberof talos.v1.Introspected
             * @static
             * @param {talos.v1.Introspected.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Introspected} Introspected instance
             * @type {{
             *   (properties: talos.v1.Introspected.$Shape): talos.v1.Introspected & talos.v1.Introspected.$Shape;
             *   (properties?: talos.v1.Introspected.$Properties): talos.v1.Introspected;
             * }}
             */
            Introspected.create = function(properties) {
                return new Introspected(properties);
            };

            /**
             * Encodes the specified Introspected message. Does not implicitly {@link talos.v1.Introspected.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Introspected
             * @static
             * @param {talos.v1.Introspected.$Properties} message Introspected message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Introspected.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.lineage != null && $Object.hasOwnProperty.call(message, "lineage") && message.lineage.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.lineage);
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && message.epoch.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.epoch);
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && message.sequence.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.sequence);
                if (message.root != null && $Object.hasOwnProperty.call(message, "root") && message.root.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.root);
                if (message.regions != null && message.regions.length)
                    for (let i = 0; i < message.regions.length; ++i)
                        $root.talos.v1.RegionFigures.encode(message.regions[i], writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.stoppedMs != null && $Object.hasOwnProperty.call(message, "stoppedMs") && message.stoppedMs !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.stoppedMs);
                if (message.waitedMs != null && $Object.hasOwnProperty.call(message, "waitedMs") && message.waitedMs !== 0)
                    writer.uint32(/* id 7, wireType 0 =*/56).uint32(message.waitedMs);
                if (message.inRequest != null && $Object.hasOwnProperty.call(message, "inRequest") && message.inRequest !== false)
                    writer.uint32(/* id 8, wireType 0 =*/64).bool(message.inRequest);
                if (message.full != null && $Object.hasOwnProperty.call(message, "full") && message.full !== false)
                    writer.uint32(/* id 9, wireType 0 =*/72).bool(message.full);
                if (message.changes != null && $Object.hasOwnProperty.call(message, "changes"))
                    $root.talos.v1.Changes.encode(message.changes, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                if (message.depth != null && $Object.hasOwnProperty.call(message, "depth") && message.depth !== 0)
                    writer.uint32(/* id 11, wireType 0 =*/88).uint32(message.depth);
                if (message.stack != null && message.stack.length)
                    for (let i = 0; i < message.stack.length; ++i)
                        $root.talos.v1.StackFrame.encode(message.stack[i], writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Introspected message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Introspected
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Introspected & talos.v1.Introspected.$Shape} Introspected
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Introspected.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Introspected();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.lineage = value;
                            else
                                delete message.lineage;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.sequence = value;
                            else
                                delete message.sequence;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.root = value;
                            else
                                delete message.root;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.regions && message.regions.length))
                                message.regions = [];
                            message.regions.push($root.talos.v1.RegionFigures.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.stoppedMs = value;
                            else
                                delete message.stoppedMs;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.waitedMs = value;
                            else
                                delete message.waitedMs;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.inRequest = value;
                            else
                                delete message.inRequest;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.full = value;
                            else
                                delete message.full;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.changes = $root.talos.v1.Changes.decode(reader, reader.size(), $undefined, _depth + 1, message.changes);
                            continue;
                        }
                    case 11: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.depth = value;
                            else
                                delete message.depth;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            if (!(message.stack && message.stack.length))
                                message.stack = [];
                            message.stack.push($root.talos.v1.StackFrame.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Introspected;
        })();

        v1.FromEnclave = (function() {

            /**
             * Properties of a FromEnclave.
             * @typedef {Object} talos.v1.FromEnclave.$Properties
             * @property {number} [call] FromEnclave call
             * @property {talos.v1.Done.$Properties|null} [done] FromEnclave done
             * @property {talos.v1.Failed.$Properties|null} [failed] FromEnclave failed
             * @property {talos.v1.Began.$Properties|null} [began] FromEnclave began
             * @property {talos.v1.ClientOpened.$Properties|null} [clientOpened] FromEnclave clientOpened
             * @property {talos.v1.Answered.$Properties|null} [answered] FromEnclave answered
             * @property {talos.v1.Output.$Properties|null} [output] FromEnclave output
             * @property {talos.v1.Described.$Properties|null} [described] FromEnclave described
             * @property {talos.v1.SignTranscript.$Properties|null} [signTranscript] FromEnclave signTranscript
             * @property {talos.v1.Progress.$Properties|null} [progress] FromEnclave progress
             * @property {talos.v1.StatementMade.$Properties|null} [statementMade] FromEnclave statementMade
             * @property {talos.v1.Outcome.$Properties|null} [outcome] FromEnclave outcome
             * @property {talos.v1.Introspected.$Properties|null} [introspected] FromEnclave introspected
             * @property {talos.v1.Restarted.$Properties|null} [restarted] FromEnclave restarted
             * @property {"done"|"failed"|"began"|"clientOpened"|"answered"|"output"|"described"|"signTranscript"|"progress"|"statementMade"|"outcome"|"introspected"|"restarted"} [body] FromEnclave body
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a FromEnclave.
             * @memberof talos.v1
             * @interface IFromEnclave
             * @augments talos.v1.FromEnclave.$Properties
             * @deprecated Use talos.v1.FromEnclave.$Properties instead.
             */

            /**
             * Narrowed shape of a FromEnclave.
             * @typedef {{
             *   call?: number;
             *   done?: talos.v1.Done.$Shape|null;
             *   failed?: talos.v1.Failed.$Shape|null;
             *   began?: talos.v1.Began.$Shape|null;
             *   clientOpened?: talos.v1.ClientOpened.$Shape|null;
             *   answered?: talos.v1.Answered.$Shape|null;
             *   output?: talos.v1.Output.$Shape|null;
             *   described?: talos.v1.Described.$Shape|null;
             *   signTranscript?: talos.v1.SignTranscript.$Shape|null;
             *   progress?: talos.v1.Progress.$Shape|null;
             *   statementMade?: talos.v1.StatementMade.$Shape|null;
             *   outcome?: talos.v1.Outcome.$Shape|null;
             *   introspected?: talos.v1.Introspected.$Shape|null;
             *   restarted?: talos.v1.Restarted.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ body?: undefined; done?: null; failed?: null; began?: null; clientOpened?: null; answered?: null; output?: null; described?: null; signTranscript?: null; progress?: null; statementMade?: null; outcome?: null; introspected?: null; restarted?: null }|{ body?: "done"; done: talos.v1.Done.$Shape; failed?: null; began?: null; clientOpened?: null; answered?: null; output?: null; described?: null; signTranscript?: null; progress?: null; statementMade?: null; outcome?: null; introspected?: null; restarted?: null }|{ body?: "failed"; done?: null; failed: talos.v1.Failed.$Shape; began?: null; clientOpened?: null; answered?: null; output?: null; described?: null; signTranscript?: null; progress?: null; statementMade?: null; outcome?: null; introspected?: null; restarted?: null }|{ body?: "began"; done?: null; failed?: null; began: talos.v1.Began.$Shape; clientOpened?: null; answered?: null; output?: null; described?: null; signTranscript?: null; progress?: null; statementMade?: null; outcome?: null; introspected?: null; restarted?: null }|{ body?: "clientOpened"; done?: null; failed?: null; began?: null; clientOpened: talos.v1.ClientOpened.$Shape; answered?: null; output?: null; described?: null; signTranscript?: null; progress?: null; statementMade?: null; outcome?: null; introspected?: null; restarted?: null }|{ body?: "answered"; done?: null; failed?: null; began?: null; clientOpened?: null; answered: talos.v1.Answered.$Shape; output?: null; described?: null; signTranscript?: null; progress?: null; statementMade?: null; outcome?: null; introspected?: null; restarted?: null }|{ body?: "output"; done?: null; failed?: null; began?: null; clientOpened?: null; answered?: null; output: talos.v1.Output.$Shape; described?: null; signTranscript?: null; progress?: null; statementMade?: null; outcome?: null; introspected?: null; restarted?: null }|{ body?: "described"; done?: null; failed?: null; began?: null; clientOpened?: null; answered?: null; output?: null; described: talos.v1.Described.$Shape; signTranscript?: null; progress?: null; statementMade?: null; outcome?: null; introspected?: null; restarted?: null }|{ body?: "signTranscript"; done?: null; failed?: null; began?: null; clientOpened?: null; answered?: null; output?: null; described?: null; signTranscript: talos.v1.SignTranscript.$Shape; progress?: null; statementMade?: null; outcome?: null; introspected?: null; restarted?: null }|{ body?: "progress"; done?: null; failed?: null; began?: null; clientOpened?: null; answered?: null; output?: null; described?: null; signTranscript?: null; progress: talos.v1.Progress.$Shape; statementMade?: null; outcome?: null; introspected?: null; restarted?: null }|{ body?: "statementMade"; done?: null; failed?: null; began?: null; clientOpened?: null; answered?: null; output?: null; described?: null; signTranscript?: null; progress?: null; statementMade: talos.v1.StatementMade.$Shape; outcome?: null; introspected?: null; restarted?: null }|{ body?: "outcome"; done?: null; failed?: null; began?: null; clientOpened?: null; answered?: null; output?: null; described?: null; signTranscript?: null; progress?: null; statementMade?: null; outcome: talos.v1.Outcome.$Shape; introspected?: null; restarted?: null }|{ body?: "introspected"; done?: null; failed?: null; began?: null; clientOpened?: null; answered?: null; output?: null; described?: null; signTranscript?: null; progress?: null; statementMade?: null; outcome?: null; introspected: talos.v1.Introspected.$Shape; restarted?: null }|{ body?: "restarted"; done?: null; failed?: null; began?: null; clientOpened?: null; answered?: null; output?: null; described?: null; signTranscript?: null; progress?: null; statementMade?: null; outcome?: null; introspected?: null; restarted: talos.v1.Restarted.$Shape })
             * )} talos.v1.FromEnclave.$Shape
             */

            /**
             * Constructs a new FromEnclave.
             * @memberof talos.v1
             * @classdesc Represents a FromEnclave.
             * @constructor
             * @param {talos.v1.FromEnclave.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const FromEnclave = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * FromEnclave call.
             * @member {number} call
             * @memberof talos.v1.FromEnclave
             * @instance
             */
            FromEnclave.prototype.call = 0;

            /**
             * FromEnclave done.
             * @member {talos.v1.Done|null} done
             * @memberof talos.v1.FromEnclave
             * @instance
             */
            FromEnclave.prototype.done = null;

            /**
             * FromEnclave failed.
             * @member {talos.v1.Failed|null} failed
             * @memberof talos.v1.FromEnclave
             * @instance
             */
            FromEnclave.prototype.failed = null;

            /**
             * FromEnclave began.
             * @member {talos.v1.Began|null} began
             * @memberof talos.v1.FromEnclave
             * @instance
             */
            FromEnclave.prototype.began = null;

            /**
             * FromEnclave clientOpened.
             * @member {talos.v1.ClientOpened|null} clientOpened
             * @memberof talos.v1.FromEnclave
             * @instance
             */
            FromEnclave.prototype.clientOpened = null;

            /**
             * FromEnclave answered.
             * @member {talos.v1.Answered|null} answered
             * @memberof talos.v1.FromEnclave
             * @instance
             */
            FromEnclave.prototype.answered = null;

            /**
             * FromEnclave output.
             * @member {talos.v1.Output|null} output
             * @memberof talos.v1.FromEnclave
             * @instance
             */
            FromEnclave.prototype.output = null;

            /**
             * FromEnclave described.
             * @member {talos.v1.Described|null} described
             * @memberof talos.v1.FromEnclave
             * @instance
             */
            FromEnclave.prototype.described = null;

            /**
             * FromEnclave signTranscript.
             * @member {talos.v1.SignTranscript|null} signTranscript
             * @memberof talos.v1.FromEnclave
             * @instance
             */
            FromEnclave.prototype.signTranscript = null;

            /**
             * FromEnclave progress.
             * @member {talos.v1.Progress|null} progress
             * @memberof talos.v1.FromEnclave
             * @instance
             */
            FromEnclave.prototype.progress = null;

            /**
             * FromEnclave statementMade.
             * @member {talos.v1.StatementMade|null} statementMade
             * @memberof talos.v1.FromEnclave
             * @instance
             */
            FromEnclave.prototype.statementMade = null;

            /**
             * FromEnclave outcome.
             * @member {talos.v1.Outcome|null} outcome
             * @memberof talos.v1.FromEnclave
             * @instance
             */
            FromEnclave.prototype.outcome = null;

            /**
             * FromEnclave introspected.
             * @member {talos.v1.Introspected|null} introspected
             * @memberof talos.v1.FromEnclave
             * @instance
             */
            FromEnclave.prototype.introspected = null;

            /**
             * FromEnclave restarted.
             * @member {talos.v1.Restarted|null} restarted
             * @memberof talos.v1.FromEnclave
             * @instance
             */
            FromEnclave.prototype.restarted = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * FromEnclave body.
             * @member {"done"|"failed"|"began"|"clientOpened"|"answered"|"output"|"described"|"signTranscript"|"progress"|"statementMade"|"outcome"|"introspected"|"restarted"|undefined} body
             * @memberof talos.v1.FromEnclave
             * @instance
             */
            $Object.defineProperty(FromEnclave.prototype, "body", {
                get: $util.oneOfGetter($oneOfFields = ["done", "failed", "began", "clientOpened", "answered", "output", "described", "signTranscript", "progress", "statementMade", "outcome", "introspected", "restarted"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new FromEnclave instance using the specified properties.
             * @function create
             * @memberof talos.v1.FromEnclave
             * @static
             * @param {talos.v1.FromEnclave.$Properties=} [properties] Properties to set
             * @returns {talos.v1.FromEnclave} FromEnclave instance
             * @type {{
             *   (properties: talos.v1.FromEnclave.$Shape): talos.v1.FromEnclave & talos.v1.FromEnclave.$Shape;
             *   (properties?: talos.v1.FromEnclave.$Properties): talos.v1.FromEnclave;
             * }}
             */
            FromEnclave.create = function(properties) {
                return new FromEnclave(properties);
            };

            /**
             * Encodes the specified FromEnclave message. Does not implicitly {@link talos.v1.FromEnclave.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.FromEnclave
             * @static
             * @param {talos.v1.FromEnclave.$Properties} message FromEnclave message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            FromEnclave.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.call != null && $Object.hasOwnProperty.call(message, "call") && message.call !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.call);
                if (message.done != null && $Object.hasOwnProperty.call(message, "done"))
                    $root.talos.v1.Done.encode(message.done, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.failed != null && $Object.hasOwnProperty.call(message, "failed"))
                    $root.talos.v1.Failed.encode(message.failed, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.began != null && $Object.hasOwnProperty.call(message, "began"))
                    $root.talos.v1.Began.encode(message.began, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.clientOpened != null && $Object.hasOwnProperty.call(message, "clientOpened"))
                    $root.talos.v1.ClientOpened.encode(message.clientOpened, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.answered != null && $Object.hasOwnProperty.call(message, "answered"))
                    $root.talos.v1.Answered.encode(message.answered, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.output != null && $Object.hasOwnProperty.call(message, "output"))
                    $root.talos.v1.Output.encode(message.output, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.described != null && $Object.hasOwnProperty.call(message, "described"))
                    $root.talos.v1.Described.encode(message.described, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.signTranscript != null && $Object.hasOwnProperty.call(message, "signTranscript"))
                    $root.talos.v1.SignTranscript.encode(message.signTranscript, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                if (message.progress != null && $Object.hasOwnProperty.call(message, "progress"))
                    $root.talos.v1.Progress.encode(message.progress, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                if (message.statementMade != null && $Object.hasOwnProperty.call(message, "statementMade"))
                    $root.talos.v1.StatementMade.encode(message.statementMade, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome"))
                    $root.talos.v1.Outcome.encode(message.outcome, writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
                if (message.introspected != null && $Object.hasOwnProperty.call(message, "introspected"))
                    $root.talos.v1.Introspected.encode(message.introspected, writer.uint32(/* id 13, wireType 2 =*/106).fork(), _depth + 1).ldelim();
                if (message.restarted != null && $Object.hasOwnProperty.call(message, "restarted"))
                    $root.talos.v1.Restarted.encode(message.restarted, writer.uint32(/* id 14, wireType 2 =*/114).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a FromEnclave message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.FromEnclave
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.FromEnclave & talos.v1.FromEnclave.$Shape} FromEnclave
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            FromEnclave.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.FromEnclave();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.call = value;
                            else
                                delete message.call;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.done = $root.talos.v1.Done.decode(reader, reader.size(), $undefined, _depth + 1, message.done);
                            message.body = "done";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.failed = $root.talos.v1.Failed.decode(reader, reader.size(), $undefined, _depth + 1, message.failed);
                            message.body = "failed";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.began = $root.talos.v1.Began.decode(reader, reader.size(), $undefined, _depth + 1, message.began);
                            message.body = "began";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.clientOpened = $root.talos.v1.ClientOpened.decode(reader, reader.size(), $undefined, _depth + 1, message.clientOpened);
                            message.body = "clientOpened";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.answered = $root.talos.v1.Answered.decode(reader, reader.size(), $undefined, _depth + 1, message.answered);
                            message.body = "answered";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.output = $root.talos.v1.Output.decode(reader, reader.size(), $undefined, _depth + 1, message.output);
                            message.body = "output";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.described = $root.talos.v1.Described.decode(reader, reader.size(), $undefined, _depth + 1, message.described);
                            message.body = "described";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.signTranscript = $root.talos.v1.SignTranscript.decode(reader, reader.size(), $undefined, _depth + 1, message.signTranscript);
                            message.body = "signTranscript";
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.progress = $root.talos.v1.Progress.decode(reader, reader.size(), $undefined, _depth + 1, message.progress);
                            message.body = "progress";
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.statementMade = $root.talos.v1.StatementMade.decode(reader, reader.size(), $undefined, _depth + 1, message.statementMade);
                            message.body = "statementMade";
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            message.outcome = $root.talos.v1.Outcome.decode(reader, reader.size(), $undefined, _depth + 1, message.outcome);
                            message.body = "outcome";
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            message.introspected = $root.talos.v1.Introspected.decode(reader, reader.size(), $undefined, _depth + 1, message.introspected);
                            message.body = "introspected";
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            message.restarted = $root.talos.v1.Restarted.decode(reader, reader.size(), $undefined, _depth + 1, message.restarted);
                            message.body = "restarted";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return FromEnclave;
        })();

        v1.SignTranscript = (function() {

            /**
             * Properties of a SignTranscript.
             * @typedef {Object} talos.v1.SignTranscript.$Properties
             * @property {Uint8Array} [attempt] SignTranscript attempt
             * @property {Uint8Array} [transcript] SignTranscript transcript
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SignTranscript.
             * @memberof talos.v1
             * @interface ISignTranscript
             * @augments talos.v1.SignTranscript.$Properties
             * @deprecated Use talos.v1.SignTranscript.$Properties instead.
             */

            /**
             * Shape of a SignTranscript.
             * @typedef {talos.v1.SignTranscript.$Properties} talos.v1.SignTranscript.$Shape
             */

            /**
             * Constructs a new SignTranscript.
             * @memberof talos.v1
             * @classdesc Represents a SignTranscript.
             * @constructor
             * @param {talos.v1.SignTranscript.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SignTranscript = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * SignTranscript attempt.
             * @member {Uint8Array} attempt
             * @memberof talos.v1.SignTranscript
             * @instance
             */
            SignTranscript.prototype.attempt = $util.newBuffer([]);

            /**
             * SignTranscript transcript.
             * @member {Uint8Array} transcript
             * @memberof talos.v1.SignTranscript
             * @instance
             */
            SignTranscript.prototype.transcript = $util.newBuffer([]);

            /**
             * Creates a new SignTranscript instance using the specified properties.
             * @function create
             * @memberof talos.v1.SignTranscript
             * @static
             * @param {talos.v1.SignTranscript.$Properties=} [properties] Properties to set
             * @returns {talos.v1.SignTranscript} SignTranscript instance
             * @type {{
             *   (properties: talos.v1.SignTranscript.$Shape): talos.v1.SignTranscript & talos.v1.SignTranscript.$Shape;
             *   (properties?: talos.v1.SignTranscript.$Properties): talos.v1.SignTranscript;
             * }}
             */
            SignTranscript.create = function(properties) {
                return new SignTranscript(properties);
            };

            /**
             * Encodes the specified SignTranscript message. Does not implicitly {@link talos.v1.SignTranscript.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.SignTranscript
             * @static
             * @param {talos.v1.SignTranscript.$Properties} message SignTranscript message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SignTranscript.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.attempt);
                if (message.transcript != null && $Object.hasOwnProperty.call(message, "transcript") && message.transcript.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.transcript);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a SignTranscript message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.SignTranscript
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.SignTranscript & talos.v1.SignTranscript.$Shape} SignTranscript
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SignTranscript.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.SignTranscript();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.attempt = value;
                            else
                                delete message.attempt;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.transcript = value;
                            else
                                delete message.transcript;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SignTranscript;
        })();

        v1.Progress = (function() {

            /**
             * Properties of a Progress.
             * @typedef {Object} talos.v1.Progress.$Properties
             * @property {Uint8Array} [attempt] Progress attempt
             * @property {string} [phase] Progress phase
             * @property {number} [round] Progress round
             * @property {Uint8Array} [sentBytes] Progress sentBytes
             * @property {Uint8Array} [remainingBytes] Progress remainingBytes
             * @property {Uint8Array} [totalBytes] Progress totalBytes
             * @property {Uint8Array} [rate] Progress rate
             * @property {Uint8Array} [dirtyRate] Progress dirtyRate
             * @property {number} [expectedDowntimeMs] Progress expectedDowntimeMs
             * @property {number} [pagesChecked] Progress pagesChecked
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Progress.
             * @memberof talos.v1
             * @interface IProgress
             * @augments talos.v1.Progress.$Properties
             * @deprecated Use talos.v1.Progress.$Properties instead.
             */

            /**
             * Shape of a Progress.
             * @typedef {talos.v1.Progress.$Properties} talos.v1.Progress.$Shape
             */

            /**
             * Constructs a new Progress.
             * @memberof talos.v1
             * @classdesc Represents a Progress.
             * @constructor
             * @param {talos.v1.Progress.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Progress = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Progress attempt.
             * @member {Uint8Array} attempt
             * @memberof talos.v1.Progress
             * @instance
             */
            Progress.prototype.attempt = $util.newBuffer([]);

            /**
             * Progress phase.
             * @member {string} phase
             * @memberof talos.v1.Progress
             * @instance
             */
            Progress.prototype.phase = "";

            /**
             * Progress round.
             * @member {number} round
             * @memberof talos.v1.Progress
             * @instance
             */
            Progress.prototype.round = 0;

            /**
             * Progress sentBytes.
             * @member {Uint8Array} sentBytes
             * @memberof talos.v1.Progress
             * @instance
             */
            Progress.prototype.sentBytes = $util.newBuffer([]);

            /**
             * Progress remainingBytes.
             * @member {Uint8Array} remainingBytes
             * @memberof talos.v1.Progress
             * @instance
             */
            Progress.prototype.remainingBytes = $util.newBuffer([]);

            /**
             * Progress totalBytes.
             * @member {Uint8Array} totalBytes
             * @memberof talos.v1.Progress
             * @instance
             */
            Progress.prototype.totalBytes = $util.newBuffer([]);

            /**
             * Progress rate.
             * @member {Uint8Array} rate
             * @memberof talos.v1.Progress
             * @instance
             */
            Progress.prototype.rate = $util.newBuffer([]);

            /**
             * Progress dirtyRate.
             * @member {Uint8Array} dirtyRate
             * @memberof talos.v1.Progress
             * @instance
             */
            Progress.prototype.dirtyRate = $util.newBuffer([]);

            /**
             * Progress expectedDowntimeMs.
             * @member {number} expectedDowntimeMs
             * @memberof talos.v1.Progress
             * @instance
             */
            Progress.prototype.expectedDowntimeMs = 0;

            /**
             * Progress pagesChecked.
             * @member {number} pagesChecked
             * @memberof talos.v1.Progress
             * @instance
             */
            Progress.prototype.pagesChecked = 0;

            /**
             * Creates a new Progress instance using the specified properties.
             * @function create
             * @memberof talos.v1.Progress
             * @static
             * @param {talos.v1.Progress.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Progress} Progress instance
             * @type {{
             *   (properties: talos.v1.Progress.$Shape): talos.v1.Progress & talos.v1.Progress.$Shape;
             *   (properties?: talos.v1.Progress.$Properties): talos.v1.Progress;
             * }}
             */
            Progress.create = function(properties) {
                return new Progress(properties);
            };

            /**
             * Encodes the specified Progress message. Does not implicitly {@link talos.v1.Progress.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Progress
             * @static
             * @param {talos.v1.Progress.$Properties} message Progress message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Progress.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.attempt);
                if (message.phase != null && $Object.hasOwnProperty.call(message, "phase") && message.phase !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.phase);
                if (message.round != null && $Object.hasOwnProperty.call(message, "round") && message.round !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.round);
                if (message.sentBytes != null && $Object.hasOwnProperty.call(message, "sentBytes") && message.sentBytes.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.sentBytes);
                if (message.remainingBytes != null && $Object.hasOwnProperty.call(message, "remainingBytes") && message.remainingBytes.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.remainingBytes);
                if (message.totalBytes != null && $Object.hasOwnProperty.call(message, "totalBytes") && message.totalBytes.length)
                    writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.totalBytes);
                if (message.rate != null && $Object.hasOwnProperty.call(message, "rate") && message.rate.length)
                    writer.uint32(/* id 7, wireType 2 =*/58).bytes(message.rate);
                if (message.dirtyRate != null && $Object.hasOwnProperty.call(message, "dirtyRate") && message.dirtyRate.length)
                    writer.uint32(/* id 8, wireType 2 =*/66).bytes(message.dirtyRate);
                if (message.expectedDowntimeMs != null && $Object.hasOwnProperty.call(message, "expectedDowntimeMs") && message.expectedDowntimeMs !== 0)
                    writer.uint32(/* id 9, wireType 0 =*/72).uint32(message.expectedDowntimeMs);
                if (message.pagesChecked != null && $Object.hasOwnProperty.call(message, "pagesChecked") && message.pagesChecked !== 0)
                    writer.uint32(/* id 10, wireType 0 =*/80).uint32(message.pagesChecked);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Progress message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Progress
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Progress & talos.v1.Progress.$Shape} Progress
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Progress.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Progress();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.attempt = value;
                            else
                                delete message.attempt;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.phase = value;
                            else
                                delete message.phase;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.round = value;
                            else
                                delete message.round;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.sentBytes = value;
                            else
                                delete message.sentBytes;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.remainingBytes = value;
                            else
                                delete message.remainingBytes;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.totalBytes = value;
                            else
                                delete message.totalBytes;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.rate = value;
                            else
                                delete message.rate;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.dirtyRate = value;
                            else
                                delete message.dirtyRate;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.expectedDowntimeMs = value;
                            else
                                delete message.expectedDowntimeMs;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.pagesChecked = value;
                            else
                                delete message.pagesChecked;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Progress;
        })();

        v1.StatementMade = (function() {

            /**
             * Properties of a StatementMade.
             * @typedef {Object} talos.v1.StatementMade.$Properties
             * @property {Uint8Array} [attempt] StatementMade attempt
             * @property {talos.v1.Signed.$Properties} [statement] StatementMade statement
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a StatementMade.
             * @memberof talos.v1
             * @interface IStatementMade
             * @augments talos.v1.StatementMade.$Properties
             * @deprecated Use talos.v1.StatementMade.$Properties instead.
             */

            /**
             * Shape of a StatementMade.
             * @typedef {talos.v1.StatementMade.$Properties} talos.v1.StatementMade.$Shape
             */

            /**
             * Constructs a new StatementMade.
             * @memberof talos.v1
             * @classdesc Represents a StatementMade.
             * @constructor
             * @param {talos.v1.StatementMade.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const StatementMade = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * StatementMade attempt.
             * @member {Uint8Array} attempt
             * @memberof talos.v1.StatementMade
             * @instance
             */
            StatementMade.prototype.attempt = $util.newBuffer([]);

            /**
             * StatementMade statement.
             * @member {talos.v1.Signed} statement
             * @memberof talos.v1.StatementMade
             * @instance
             */
            StatementMade.prototype.statement = null;

            /**
             * Creates a new StatementMade instance using the specified properties.
             * @function create
             * @memberof talos.v1.StatementMade
             * @static
             * @param {talos.v1.StatementMade.$Properties=} [properties] Properties to set
             * @returns {talos.v1.StatementMade} StatementMade instance
             * @type {{
             *   (properties: talos.v1.StatementMade.$Shape): talos.v1.StatementMade & talos.v1.StatementMade.$Shape;
             *   (properties?: talos.v1.StatementMade.$Properties): talos.v1.StatementMade;
             * }}
             */
            StatementMade.create = function(properties) {
                return new StatementMade(properties);
            };

            /**
             * Encodes the specified StatementMade message. Does not implicitly {@link talos.v1.StatementMade.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.StatementMade
             * @static
             * @param {talos.v1.StatementMade.$Properties} message StatementMade message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            StatementMade.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.attempt);
                if (message.statement != null && $Object.hasOwnProperty.call(message, "statement"))
                    $root.talos.v1.Signed.encode(message.statement, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a StatementMade message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.StatementMade
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.StatementMade & talos.v1.StatementMade.$Shape} StatementMade
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            StatementMade.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.StatementMade();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.attempt = value;
                            else
                                delete message.attempt;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.statement = $root.talos.v1.Signed.decode(reader, reader.size(), $undefined, _depth + 1, message.statement);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return StatementMade;
        })();

        v1.Restarted = (function() {

            /**
             * Properties of a Restarted.
             * @typedef {Object} talos.v1.Restarted.$Properties
             * @property {Uint8Array} [lineage] Restarted lineage
             * @property {Uint8Array} [epoch] Restarted epoch
             * @property {talos.v1.Signed.$Properties} [link] Restarted link
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Restarted.
             * @memberof talos.v1
             * @interface IRestarted
             * @augments talos.v1.Restarted.$Properties
             * @deprecated Use talos.v1.Restarted.$Properties instead.
             */

            /**
             * Shape of a Restarted.
             * @typedef {talos.v1.Restarted.$Properties} talos.v1.Restarted.$Shape
             */

            /**
             * Constructs a new Restarted.
             * @memberof talos.v1
             * @classdesc Represents a Restarted.
             * @constructor
             * @param {talos.v1.Restarted.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Restarted = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Restarted lineage.
             * @member {Uint8Array} lineage
             * @memberof talos.v1.Restarted
             * @instance
             */
            Restarted.prototype.lineage = $util.newBuffer([]);

            /**
             * Restarted epoch.
             * @member {Uint8Array} epoch
             * @memberof talos.v1.Restarted
             * @instance
             */
            Restarted.prototype.epoch = $util.newBuffer([]);

            /**
             * Restarted link.
             * @member {talos.v1.Signed} link
             * @memberof talos.v1.Restarted
             * @instance
             */
            Restarted.prototype.link = null;

            /**
             * Creates a new Restarted instance using the specified properties.
             * @function create
             * @memberof talos.v1.Restarted
             * @static
             * @param {talos.v1.Restarted.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Restarted} Restarted instance
             * @type {{
             *   (properties: talos.v1.Restarted.$Shape): talos.v1.Restarted & talos.v1.Restarted.$Shape;
             *   (properties?: talos.v1.Restarted.$Properties): talos.v1.Restarted;
             * }}
             */
            Restarted.create = function(properties) {
                return new Restarted(properties);
            };

            /**
             * Encodes the specified Restarted message. Does not implicitly {@link talos.v1.Restarted.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Restarted
             * @static
             * @param {talos.v1.Restarted.$Properties} message Restarted message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Restarted.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.lineage != null && $Object.hasOwnProperty.call(message, "lineage") && message.lineage.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.lineage);
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && message.epoch.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.epoch);
                if (message.link != null && $Object.hasOwnProperty.call(message, "link"))
                    $root.talos.v1.Signed.encode(message.link, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Restarted message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Restarted
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Restarted & talos.v1.Restarted.$Shape} Restarted
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Restarted.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Restarted();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.lineage = value;
                            else
                                delete message.lineage;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.link = $root.talos.v1.Signed.decode(reader, reader.size(), $undefined, _depth + 1, message.link);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Restarted;
        })();

        /**
         * Ending enum.
         * @name talos.v1.Ending
         * @enum {number}
         * @property {number} ENDING_UNSPECIFIED=0 ENDING_UNSPECIFIED value
         * @property {number} ENDING_SOURCE_RUNS=1 ENDING_SOURCE_RUNS value
         * @property {number} ENDING_FINISHED=2 ENDING_FINISHED value
         * @property {number} ENDING_ACTIVE=3 ENDING_ACTIVE value
         * @property {number} ENDING_DISCARDED=4 ENDING_DISCARDED value
         * @property {number} ENDING_TOMBSTONED=5 ENDING_TOMBSTONED value
         * @property {number} ENDING_RECLAIMED=6 ENDING_RECLAIMED value
         * @property {number} ENDING_WOULD_MOVE=7 ENDING_WOULD_MOVE value
         * @property {number} ENDING_LOST=8 ENDING_LOST value
         */
        v1.Ending = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "ENDING_UNSPECIFIED"] = 0;
            values[valuesById[1] = "ENDING_SOURCE_RUNS"] = 1;
            values[valuesById[2] = "ENDING_FINISHED"] = 2;
            values[valuesById[3] = "ENDING_ACTIVE"] = 3;
            values[valuesById[4] = "ENDING_DISCARDED"] = 4;
            values[valuesById[5] = "ENDING_TOMBSTONED"] = 5;
            values[valuesById[6] = "ENDING_RECLAIMED"] = 6;
            values[valuesById[7] = "ENDING_WOULD_MOVE"] = 7;
            values[valuesById[8] = "ENDING_LOST"] = 8;
            return values;
        })();

        v1.Outcome = (function() {

            /**
             * Properties of an Outcome.
             * @typedef {Object} talos.v1.Outcome.$Properties
             * @property {Uint8Array} [attempt] Outcome attempt
             * @property {talos.v1.Ending} [ending] Outcome ending
             * @property {talos.v1.Failed.$Properties} [reason] Outcome reason
             * @property {number} [stoppedMs] Outcome stoppedMs
             * @property {number} [rounds] Outcome rounds
             * @property {Uint8Array} [sentBytes] Outcome sentBytes
             * @property {number} [pagesChecked] Outcome pagesChecked
             * @property {Uint8Array} [root] Outcome root
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Outcome.
             * @memberof talos.v1
             * @interface IOutcome
             * @augments talos.v1.Outcome.$Properties
             * @deprecated Use talos.v1.Outcome.$Properties instead.
             */

            /**
             * Shape of an Outcome.
             * @typedef {talos.v1.Outcome.$Properties} talos.v1.Outcome.$Shape
             */

            /**
             * Constructs a new Outcome.
             * @memberof talos.v1
             * @classdesc Represents an Outcome.
             * @constructor
             * @param {talos.v1.Outcome.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Outcome = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Outcome attempt.
             * @member {Uint8Array} attempt
             * @memberof talos.v1.Outcome
             * @instance
             */
            Outcome.prototype.attempt = $util.newBuffer([]);

            /**
             * Outcome ending.
             * @member {talos.v1.Ending} ending
             * @memberof talos.v1.Outcome
             * @instance
             */
            Outcome.prototype.ending = 0;

            /**
             * Outcome reason.
             * @member {talos.v1.Failed} reason
             * @memberof talos.v1.Outcome
             * @instance
             */
            Outcome.prototype.reason = null;

            /**
             * Outcome stoppedMs.
             * @member {number} stoppedMs
             * @memberof talos.v1.Outcome
             * @instance
             */
            Outcome.prototype.stoppedMs = 0;

            /**
             * Outcome rounds.
             * @member {number} rounds
             * @memberof talos.v1.Outcome
             * @instance
             */
            Outcome.prototype.rounds = 0;

            /**
             * Outcome sentBytes.
             * @member {Uint8Array} sentBytes
             * @memberof talos.v1.Outcome
             * @instance
             */
            Outcome.prototype.sentBytes = $util.newBuffer([]);

            /**
             * Outcome pagesChecked.
             * @member {number} pagesChecked
             * @memberof talos.v1.Outcome
             * @instance
             */
            Outcome.prototype.pagesChecked = 0;

            /**
             * Outcome root.
             * @member {Uint8Array} root
             * @memberof talos.v1.Outcome
             * @instance
             */
            Outcome.prototype.root = $util.newBuffer([]);

            /**
             * Creates a new Outcome instance using the specified properties.
             * @function create
             * @memberof talos.v1.Outcome
             * @static
             * @param {talos.v1.Outcome.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Outcome} Outcome instance
             * @type {{
             *   (properties: talos.v1.Outcome.$Shape): talos.v1.Outcome & talos.v1.Outcome.$Shape;
             *   (properties?: talos.v1.Outcome.$Properties): talos.v1.Outcome;
             * }}
             */
            Outcome.create = function(properties) {
                return new Outcome(properties);
            };

            /**
             * Encodes the specified Outcome message. Does not implicitly {@link talos.v1.Outcome.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Outcome
             * @static
             * @param {talos.v1.Outcome.$Properties} message Outcome message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Outcome.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.attempt);
                if (message.ending != null && $Object.hasOwnProperty.call(message, "ending") && message.ending !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).int32(message.ending);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    $root.talos.v1.Failed.encode(message.reason, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.stoppedMs != null && $Object.hasOwnProperty.call(message, "stoppedMs") && message.stoppedMs !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.stoppedMs);
                if (message.rounds != null && $Object.hasOwnProperty.call(message, "rounds") && message.rounds !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.rounds);
                if (message.sentBytes != null && $Object.hasOwnProperty.call(message, "sentBytes") && message.sentBytes.length)
                    writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.sentBytes);
                if (message.pagesChecked != null && $Object.hasOwnProperty.call(message, "pagesChecked") && message.pagesChecked !== 0)
                    writer.uint32(/* id 7, wireType 0 =*/56).uint32(message.pagesChecked);
                if (message.root != null && $Object.hasOwnProperty.call(message, "root") && message.root.length)
                    writer.uint32(/* id 8, wireType 2 =*/66).bytes(message.root);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Outcome message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Outcome
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Outcome & talos.v1.Outcome.$Shape} Outcome
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Outcome.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Outcome();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.attempt = value;
                            else
                                delete message.attempt;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.ending = value;
                            else
                                delete message.ending;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.reason = $root.talos.v1.Failed.decode(reader, reader.size(), $undefined, _depth + 1, message.reason);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.stoppedMs = value;
                            else
                                delete message.stoppedMs;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.rounds = value;
                            else
                                delete message.rounds;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.sentBytes = value;
                            else
                                delete message.sentBytes;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.pagesChecked = value;
                            else
                                delete message.pagesChecked;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.root = value;
                            else
                                delete message.root;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Outcome;
        })();

        /**
         * Role enum.
         * @name talos.v1.Role
         * @enum {number}
         * @property {number} ROLE_UNSPECIFIED=0 ROLE_UNSPECIFIED value
         * @property {number} ROLE_SOURCE=1 ROLE_SOURCE value
         * @property {number} ROLE_TARGET=2 ROLE_TARGET value
         */
        v1.Role = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "ROLE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "ROLE_SOURCE"] = 1;
            values[valuesById[2] = "ROLE_TARGET"] = 2;
            return values;
        })();

        v1.Hello = (function() {

            /**
             * Properties of a Hello.
             * @typedef {Object} talos.v1.Hello.$Properties
             * @property {number} [versionMin] Hello versionMin
             * @property {number} [versionMax] Hello versionMax
             * @property {talos.v1.Role} [role] Hello role
             * @property {Uint8Array} [nonce] Hello nonce
             * @property {Uint8Array} [ephemeral] Hello ephemeral
             * @property {Uint8Array} [instance] Hello instance
             * @property {Uint8Array} ["package"] Hello package
             * @property {Uint8Array} [policy] Hello policy
             * @property {number} [policyVersion] Hello policyVersion
             * @property {Uint8Array} [lineage] Hello lineage
             * @property {Uint8Array} [epoch] Hello epoch
             * @property {Uint8Array} [holder] Hello holder
             * @property {Uint8Array} [head] Hello head
             * @property {Uint8Array} [sequence] Hello sequence
             * @property {string} [anchor] Hello anchor
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Hello.
             * @memberof talos.v1
             * @interface IHello
             * @augments talos.v1.Hello.$Properties
             * @deprecated Use talos.v1.Hello.$Properties instead.
             */

            /**
             * Shape of a Hello.
             * @typedef {talos.v1.Hello.$Properties} talos.v1.Hello.$Shape
             */

            /**
             * Constructs a new Hello.
             * @memberof talos.v1
             * @classdesc Represents a Hello.
             * @constructor
             * @param {talos.v1.Hello.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Hello = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Hello versionMin.
             * @member {number} versionMin
             * @memberof talos.v1.Hello
             * @instance
             */
            Hello.prototype.versionMin = 0;

            /**
             * Hello versionMax.
             * @member {number} versionMax
             * @memberof talos.v1.Hello
             * @instance
             */
            Hello.prototype.versionMax = 0;

            /**
             * Hello role.
             * @member {talos.v1.Role} role
             * @memberof talos.v1.Hello
             * @instance
             */
            Hello.prototype.role = 0;

            /**
             * Hello nonce.
             * @member {Uint8Array} nonce
             * @memberof talos.v1.Hello
             * @instance
             */
            Hello.prototype.nonce = $util.newBuffer([]);

            /**
             * Hello ephemeral.
             * @member {Uint8Array} ephemeral
             * @memberof talos.v1.Hello
             * @instance
             */
            Hello.prototype.ephemeral = $util.newBuffer([]);

            /**
             * Hello instance.
             * @member {Uint8Array} instance
             * @memberof talos.v1.Hello
             * @instance
             */
            Hello.prototype.instance = $util.newBuffer([]);

            /**
             * Hello package.
             * @member {Uint8Array} package
             * @memberof talos.v1.Hello
             * @instance
             */
            Hello.prototype["package"] = $util.newBuffer([]);

            /**
             * Hello policy.
             * @member {Uint8Array} policy
             * @memberof talos.v1.Hello
             * @instance
             */
            Hello.prototype.policy = $util.newBuffer([]);

            /**
             * Hello policyVersion.
             * @member {number} policyVersion
             * @memberof talos.v1.Hello
             * @instance
             */
            Hello.prototype.policyVersion = 0;

            /**
             * Hello lineage.
             * @member {Uint8Array} lineage
             * @memberof talos.v1.Hello
             * @instance
             */
            Hello.prototype.lineage = $util.newBuffer([]);

            /**
             * Hello epoch.
             * @member {Uint8Array} epoch
             * @memberof talos.v1.Hello
             * @instance
             */
            Hello.prototype.epoch = $util.newBuffer([]);

            /**
             * Hello holder.
             * @member {Uint8Array} holder
             * @memberof talos.v1.Hello
             * @instance
             */
            Hello.prototype.holder = $util.newBuffer([]);

            /**
             * Hello head.
             * @member {Uint8Array} head
             * @memberof talos.v1.Hello
             * @instance
             */
            Hello.prototype.head = $util.newBuffer([]);

            /**
             * Hello sequence.
             * @member {Uint8Array} sequence
             * @memberof talos.v1.Hello
             * @instance
             */
            Hello.prototype.sequence = $util.newBuffer([]);

            /**
             * Hello anchor.
             * @member {string} anchor
             * @memberof talos.v1.Hello
             * @instance
             */
            Hello.prototype.anchor = "";

            /**
             * Creates a new Hello instance using the specified properties.
             * @function create
             * @memberof talos.v1.Hello
             * @static
             * @param {talos.v1.Hello.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Hello} Hello instance
             * @type {{
             *   (properties: talos.v1.Hello.$Shape): talos.v1.Hello & talos.v1.Hello.$Shape;
             *   (properties?: talos.v1.Hello.$Properties): talos.v1.Hello;
             * }}
             */
            Hello.create = function(properties) {
                return new Hello(properties);
            };

            /**
             * Encodes the specified Hello message. Does not implicitly {@link talos.v1.Hello.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Hello
             * @static
             * @param {talos.v1.Hello.$Properties} message Hello message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Hello.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.versionMin != null && $Object.hasOwnProperty.call(message, "versionMin") && message.versionMin !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.versionMin);
                if (message.versionMax != null && $Object.hasOwnProperty.call(message, "versionMax") && message.versionMax !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.versionMax);
                if (message.role != null && $Object.hasOwnProperty.call(message, "role") && message.role !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).int32(message.role);
                if (message.nonce != null && $Object.hasOwnProperty.call(message, "nonce") && message.nonce.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.nonce);
                if (message.ephemeral != null && $Object.hasOwnProperty.call(message, "ephemeral") && message.ephemeral.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.ephemeral);
                if (message.instance != null && $Object.hasOwnProperty.call(message, "instance") && message.instance.length)
                    writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.instance);
                if (message["package"] != null && $Object.hasOwnProperty.call(message, "package") && message["package"].length)
                    writer.uint32(/* id 7, wireType 2 =*/58).bytes(message["package"]);
                if (message.policy != null && $Object.hasOwnProperty.call(message, "policy") && message.policy.length)
                    writer.uint32(/* id 8, wireType 2 =*/66).bytes(message.policy);
                if (message.policyVersion != null && $Object.hasOwnProperty.call(message, "policyVersion") && message.policyVersion !== 0)
                    writer.uint32(/* id 9, wireType 0 =*/72).uint32(message.policyVersion);
                if (message.lineage != null && $Object.hasOwnProperty.call(message, "lineage") && message.lineage.length)
                    writer.uint32(/* id 10, wireType 2 =*/82).bytes(message.lineage);
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && message.epoch.length)
                    writer.uint32(/* id 11, wireType 2 =*/90).bytes(message.epoch);
                if (message.holder != null && $Object.hasOwnProperty.call(message, "holder") && message.holder.length)
                    writer.uint32(/* id 12, wireType 2 =*/98).bytes(message.holder);
                if (message.head != null && $Object.hasOwnProperty.call(message, "head") && message.head.length)
                    writer.uint32(/* id 13, wireType 2 =*/106).bytes(message.head);
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && message.sequence.length)
                    writer.uint32(/* id 14, wireType 2 =*/114).bytes(message.sequence);
                if (message.anchor != null && $Object.hasOwnProperty.call(message, "anchor") && message.anchor !== "")
                    writer.uint32(/* id 15, wireType 2 =*/122).string(message.anchor);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Hello message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Hello
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Hello & talos.v1.Hello.$Shape} Hello
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Hello.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Hello();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.versionMin = value;
                            else
                                delete message.versionMin;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.versionMax = value;
                            else
                                delete message.versionMax;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.role = value;
                            else
                                delete message.role;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.nonce = value;
                            else
                                delete message.nonce;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.ephemeral = value;
                            else
                                delete message.ephemeral;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.instance = value;
                            else
                                delete message.instance;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message["package"] = value;
                            else
                                delete message["package"];
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.policy = value;
                            else
                                delete message.policy;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.policyVersion = value;
                            else
                                delete message.policyVersion;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.lineage = value;
                            else
                                delete message.lineage;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.holder = value;
                            else
                                delete message.holder;
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.head = value;
                            else
                                delete message.head;
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.sequence = value;
                            else
                                delete message.sequence;
                            continue;
                        }
                    case 15: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.anchor = value;
                            else
                                delete message.anchor;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Hello;
        })();

        v1.EvidenceMessage = (function() {

            /**
             * Properties of an EvidenceMessage.
             * @typedef {Object} talos.v1.EvidenceMessage.$Properties
             * @property {string} [kind] EvidenceMessage kind
             * @property {Uint8Array} [report] EvidenceMessage report
             * @property {Uint8Array} [collateral] EvidenceMessage collateral
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an EvidenceMessage.
             * @memberof talos.v1
             * @interface IEvidenceMessage
             * @augments talos.v1.EvidenceMessage.$Properties
             * @deprecated Use talos.v1.EvidenceMessage.$Properties instead.
             */

            /**
             * Shape of an EvidenceMessage.
             * @typedef {talos.v1.EvidenceMessage.$Properties} talos.v1.EvidenceMessage.$Shape
             */

            /**
             * Constructs a new EvidenceMessage.
             * @memberof talos.v1
             * @classdesc Represents an EvidenceMessage.
             * @constructor
             * @param {talos.v1.EvidenceMessage.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const EvidenceMessage = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * EvidenceMessage kind.
             * @member {string} kind
             * @memberof talos.v1.EvidenceMessage
             * @instance
             */
            EvidenceMessage.prototype.kind = "";

            /**
             * EvidenceMessage report.
             * @member {Uint8Array} report
             * @memberof talos.v1.EvidenceMessage
             * @instance
             */
            EvidenceMessage.prototype.report = $util.newBuffer([]);

            /**
             * EvidenceMessage collateral.
             * @member {Uint8Array} collateral
             * @memberof talos.v1.EvidenceMessage
             * @instance
             */
            EvidenceMessage.prototype.collateral = $util.newBuffer([]);

            /**
             * Creates a new EvidenceMessage instance using the specified properties.
             * @function create
             * @memberof talos.v1.EvidenceMessage
             * @static
             * @param {talos.v1.EvidenceMessage.$Properties=} [properties] Properties to set
             * @returns {talos.v1.EvidenceMessage} EvidenceMessage instance
             * @type {{
             *   (properties: talos.v1.EvidenceMessage.$Shape): talos.v1.EvidenceMessage & talos.v1.EvidenceMessage.$Shape;
             *   (properties?: talos.v1.EvidenceMessage.$Properties): talos.v1.EvidenceMessage;
             * }}
             */
            EvidenceMessage.create = function(properties) {
                return new EvidenceMessage(properties);
            };

            /**
             * Encodes the specified EvidenceMessage message. Does not implicitly {@link talos.v1.EvidenceMessage.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.EvidenceMessage
             * @static
             * @param {talos.v1.EvidenceMessage.$Properties} message EvidenceMessage message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            EvidenceMessage.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.kind);
                if (message.report != null && $Object.hasOwnProperty.call(message, "report") && message.report.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.report);
                if (message.collateral != null && $Object.hasOwnProperty.call(message, "collateral") && message.collateral.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.collateral);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an EvidenceMessage message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.EvidenceMessage
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.EvidenceMessage & talos.v1.EvidenceMessage.$Shape} EvidenceMessage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            EvidenceMessage.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.EvidenceMessage();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.report = value;
                            else
                                delete message.report;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.collateral = value;
                            else
                                delete message.collateral;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return EvidenceMessage;
        })();

        v1.Finish = (function() {

            /**
             * Properties of a Finish.
             * @typedef {Object} talos.v1.Finish.$Properties
             * @property {Uint8Array} [signature] Finish signature
             * @property {Uint8Array} [mac] Finish mac
             * @property {Uint8Array} [peerKey] Finish peerKey
             * @property {Uint8Array} [peerSignature] Finish peerSignature
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Finish.
             * @memberof talos.v1
             * @interface IFinish
             * @augments talos.v1.Finish.$Properties
             * @deprecated Use talos.v1.Finish.$Properties instead.
             */

            /**
             * Shape of a Finish.
             * @typedef {talos.v1.Finish.$Properties} talos.v1.Finish.$Shape
             */

            /**
             * Constructs a new Finish.
             * @memberof talos.v1
             * @classdesc Represents a Finish.
             * @constructor
             * @param {talos.v1.Finish.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Finish = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Finish signature.
             * @member {Uint8Array} signature
             * @memberof talos.v1.Finish
             * @instance
             */
            Finish.prototype.signature = $util.newBuffer([]);

            /**
             * Finish mac.
             * @member {Uint8Array} mac
             * @memberof talos.v1.Finish
             * @instance
             */
            Finish.prototype.mac = $util.newBuffer([]);

            /**
             * Finish peerKey.
             * @member {Uint8Array} peerKey
             * @memberof talos.v1.Finish
             * @instance
             */
            Finish.prototype.peerKey = $util.newBuffer([]);

            /**
             * Finish peerSignature.
             * @member {Uint8Array} peerSignature
             * @memberof talos.v1.Finish
             * @instance
             */
            Finish.prototype.peerSignature = $util.newBuffer([]);

            /**
             * Creates a new Finish instance using the specified properties.
             * @function create
             * @memberof talos.v1.Finish
             * @static
             * @param {talos.v1.Finish.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Finish} Finish instance
             * @type {{
             *   (properties: talos.v1.Finish.$Shape): talos.v1.Finish & talos.v1.Finish.$Shape;
             *   (properties?: talos.v1.Finish.$Properties): talos.v1.Finish;
             * }}
             */
            Finish.create = function(properties) {
                return new Finish(properties);
            };

            /**
             * Encodes the specified Finish message. Does not implicitly {@link talos.v1.Finish.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Finish
             * @static
             * @param {talos.v1.Finish.$Properties} message Finish message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Finish.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature") && message.signature.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.signature);
                if (message.mac != null && $Object.hasOwnProperty.call(message, "mac") && message.mac.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.mac);
                if (message.peerKey != null && $Object.hasOwnProperty.call(message, "peerKey") && message.peerKey.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.peerKey);
                if (message.peerSignature != null && $Object.hasOwnProperty.call(message, "peerSignature") && message.peerSignature.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.peerSignature);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Finish message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Finish
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Finish & talos.v1.Finish.$Shape} Finish
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Finish.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Finish();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.signature = value;
                            else
                                delete message.signature;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.mac = value;
                            else
                                delete message.mac;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.peerKey = value;
                            else
                                delete message.peerKey;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.peerSignature = value;
                            else
                                delete message.peerSignature;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Finish;
        })();

        v1.Failure = (function() {

            /**
             * Properties of a Failure.
             * @typedef {Object} talos.v1.Failure.$Properties
             * @property {string} [code] Failure code
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Failure.
             * @memberof talos.v1
             * @interface IFailure
             * @augments talos.v1.Failure.$Properties
             * @deprecated Use talos.v1.Failure.$Properties instead.
             */

            /**
             * Shape of a Failure.
             * @typedef {talos.v1.Failure.$Properties} talos.v1.Failure.$Shape
             */

            /**
             * Constructs a new Failure.
             * @memberof talos.v1
             * @classdesc Represents a Failure.
             * @constructor
             * @param {talos.v1.Failure.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Failure = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Failure code.
             * @member {string} code
             * @memberof talos.v1.Failure
             * @instance
             */
            Failure.prototype.code = "";

            /**
             * Creates a new Failure instance using the specified properties.
             * @function create
             * @memberof talos.v1.Failure
             * @static
             * @param {talos.v1.Failure.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Failure} Failure instance
             * @type {{
             *   (properties: talos.v1.Failure.$Shape): talos.v1.Failure & talos.v1.Failure.$Shape;
             *   (properties?: talos.v1.Failure.$Properties): talos.v1.Failure;
             * }}
             */
            Failure.create = function(properties) {
                return new Failure(properties);
            };

            /**
             * Encodes the specified Failure message. Does not implicitly {@link talos.v1.Failure.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Failure
             * @static
             * @param {talos.v1.Failure.$Properties} message Failure message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Failure.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.code);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Failure message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Failure
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Failure & talos.v1.Failure.$Shape} Failure
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Failure.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Failure();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Failure;
        })();

        v1.SessionMessage = (function() {

            /**
             * Properties of a SessionMessage.
             * @typedef {Object} talos.v1.SessionMessage.$Properties
             * @property {talos.v1.Hello.$Properties|null} [hello] SessionMessage hello
             * @property {talos.v1.EvidenceMessage.$Properties|null} [evidence] SessionMessage evidence
             * @property {talos.v1.Finish.$Properties|null} [finish] SessionMessage finish
             * @property {talos.v1.Failure.$Properties|null} [failure] SessionMessage failure
             * @property {"hello"|"evidence"|"finish"|"failure"} [body] SessionMessage body
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SessionMessage.
             * @memberof talos.v1
             * @interface ISessionMessage
             * @augments talos.v1.SessionMessage.$Properties
             * @deprecated Use talos.v1.SessionMessage.$Properties instead.
             */

            /**
             * Narrowed shape of a SessionMessage.
             * @typedef {{
             *   hello?: talos.v1.Hello.$Shape|null;
             *   evidence?: talos.v1.EvidenceMessage.$Shape|null;
             *   finish?: talos.v1.Finish.$Shape|null;
             *   failure?: talos.v1.Failure.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ body?: undefined; hello?: null; evidence?: null; finish?: null; failure?: null }|{ body?: "hello"; hello: talos.v1.Hello.$Shape; evidence?: null; finish?: null; failure?: null }|{ body?: "evidence"; hello?: null; evidence: talos.v1.EvidenceMessage.$Shape; finish?: null; failure?: null }|{ body?: "finish"; hello?: null; evidence?: null; finish: talos.v1.Finish.$Shape; failure?: null }|{ body?: "failure"; hello?: null; evidence?: null; finish?: null; failure: talos.v1.Failure.$Shape })
             * )} talos.v1.SessionMessage.$Shape
             */

            /**
             * Constructs a new SessionMessage.
             * @memberof talos.v1
             * @classdesc Represents a SessionMessage.
             * @constructor
             * @param {talos.v1.SessionMessage.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SessionMessage = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * SessionMessage hello.
             * @member {talos.v1.Hello|null} hello
             * @memberof talos.v1.SessionMessage
             * @instance
             */
            SessionMessage.prototype.hello = null;

            /**
             * SessionMessage evidence.
             * @member {talos.v1.EvidenceMessage|null} evidence
             * @memberof talos.v1.SessionMessage
             * @instance
             */
            SessionMessage.prototype.evidence = null;

            /**
             * SessionMessage finish.
             * @member {talos.v1.Finish|null} finish
             * @memberof talos.v1.SessionMessage
             * @instance
             */
            SessionMessage.prototype.finish = null;

            /**
             * SessionMessage failure.
             * @member {talos.v1.Failure|null} failure
             * @memberof talos.v1.SessionMessage
             * @instance
             */
            SessionMessage.prototype.failure = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * SessionMessage body.
             * @member {"hello"|"evidence"|"finish"|"failure"|undefined} body
             * @memberof talos.v1.SessionMessage
             * @instance
             */
            $Object.defineProperty(SessionMessage.prototype, "body", {
                get: $util.oneOfGetter($oneOfFields = ["hello", "evidence", "finish", "failure"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new SessionMessage instance using the specified properties.
             * @function create
             * @memberof talos.v1.SessionMessage
             * @static
             * @param {talos.v1.SessionMessage.$Properties=} [properties] Properties to set
             * @returns {talos.v1.SessionMessage} SessionMessage instance
             * @type {{
             *   (properties: talos.v1.SessionMessage.$Shape): talos.v1.SessionMessage & talos.v1.SessionMessage.$Shape;
             *   (properties?: talos.v1.SessionMessage.$Properties): talos.v1.SessionMessage;
             * }}
             */
            SessionMessage.create = function(properties) {
                return new SessionMessage(properties);
            };

            /**
             * Encodes the specified SessionMessage message. Does not implicitly {@link talos.v1.SessionMessage.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.SessionMessage
             * @static
             * @param {talos.v1.SessionMessage.$Properties} message SessionMessage message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SessionMessage.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.hello != null && $Object.hasOwnProperty.call(message, "hello"))
                    $root.talos.v1.Hello.encode(message.hello, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.evidence != null && $Object.hasOwnProperty.call(message, "evidence"))
                    $root.talos.v1.EvidenceMessage.encode(message.evidence, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.finish != null && $Object.hasOwnProperty.call(message, "finish"))
                    $root.talos.v1.Finish.encode(message.finish, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.failure != null && $Object.hasOwnProperty.call(message, "failure"))
                    $root.talos.v1.Failure.encode(message.failure, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a SessionMessage message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.SessionMessage
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.SessionMessage & talos.v1.SessionMessage.$Shape} SessionMessage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SessionMessage.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.SessionMessage();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.hello = $root.talos.v1.Hello.decode(reader, reader.size(), $undefined, _depth + 1, message.hello);
                            message.body = "hello";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.evidence = $root.talos.v1.EvidenceMessage.decode(reader, reader.size(), $undefined, _depth + 1, message.evidence);
                            message.body = "evidence";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.finish = $root.talos.v1.Finish.decode(reader, reader.size(), $undefined, _depth + 1, message.finish);
                            message.body = "finish";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.failure = $root.talos.v1.Failure.decode(reader, reader.size(), $undefined, _depth + 1, message.failure);
                            message.body = "failure";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SessionMessage;
        })();

        /**
         * RecordKind enum.
         * @name talos.v1.RecordKind
         * @enum {number}
         * @property {number} RECORD_KIND_UNSPECIFIED=0 RECORD_KIND_UNSPECIFIED value
         * @property {number} RECORD_KIND_PLAN=1 RECORD_KIND_PLAN value
         * @property {number} RECORD_KIND_PAGES=2 RECORD_KIND_PAGES value
         * @property {number} RECORD_KIND_FINAL=4 RECORD_KIND_FINAL value
         * @property {number} RECORD_KIND_CREDIT=5 RECORD_KIND_CREDIT value
         * @property {number} RECORD_KIND_PREPARED=6 RECORD_KIND_PREPARED value
         * @property {number} RECORD_KIND_FAILURE=7 RECORD_KIND_FAILURE value
         * @property {number} RECORD_KIND_REGION=8 RECORD_KIND_REGION value
         * @property {number} RECORD_KIND_REPLAY_PLAN=9 RECORD_KIND_REPLAY_PLAN value
         * @property {number} RECORD_KIND_CHECKPOINT_PAGES=10 RECORD_KIND_CHECKPOINT_PAGES value
         * @property {number} RECORD_KIND_CHECKPOINT_REGION=11 RECORD_KIND_CHECKPOINT_REGION value
         * @property {number} RECORD_KIND_JOURNAL=12 RECORD_KIND_JOURNAL value
         * @property {number} RECORD_KIND_REPLAYED=13 RECORD_KIND_REPLAYED value
         */
        v1.RecordKind = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "RECORD_KIND_UNSPECIFIED"] = 0;
            values[valuesById[1] = "RECORD_KIND_PLAN"] = 1;
            values[valuesById[2] = "RECORD_KIND_PAGES"] = 2;
            values[valuesById[4] = "RECORD_KIND_FINAL"] = 4;
            values[valuesById[5] = "RECORD_KIND_CREDIT"] = 5;
            values[valuesById[6] = "RECORD_KIND_PREPARED"] = 6;
            values[valuesById[7] = "RECORD_KIND_FAILURE"] = 7;
            values[valuesById[8] = "RECORD_KIND_REGION"] = 8;
            values[valuesById[9] = "RECORD_KIND_REPLAY_PLAN"] = 9;
            values[valuesById[10] = "RECORD_KIND_CHECKPOINT_PAGES"] = 10;
            values[valuesById[11] = "RECORD_KIND_CHECKPOINT_REGION"] = 11;
            values[valuesById[12] = "RECORD_KIND_JOURNAL"] = 12;
            values[valuesById[13] = "RECORD_KIND_REPLAYED"] = 13;
            return values;
        })();

        v1.Plan = (function() {

            /**
             * Properties of a Plan.
             * @typedef {Object} talos.v1.Plan.$Properties
             * @property {Array.<talos.v1.PagedRegion.$Properties>} [regions] Plan regions
             * @property {Uint8Array} [previousRoot] Plan previousRoot
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Plan.
             * @memberof talos.v1
             * @interface IPlan
             * @augments talos.v1.Plan.$Properties
             * @deprecated Use talos.v1.Plan.$Properties instead.
             */

            /**
             * Shape of a Plan.
             * @typedef {talos.v1.Plan.$Properties} talos.v1.Plan.$Shape
             */

            /**
             * Constructs a new Plan.
             * @memberof talos.v1
             * @classdesc Represents a Plan.
             * @constructor
             * @param {talos.v1.Plan.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Plan = function (properties) {
                this.regions = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Plan regions.
             * @member {Array.<talos.v1.PagedRegion>} regions
             * @memberof talos.v1.Plan
             * @instance
             */
            Plan.prototype.regions = $util.emptyArray;

            /**
             * Plan previousRoot.
             * @member {Uint8Array} previousRoot
             * @memberof talos.v1.Plan
             * @instance
             */
            Plan.prototype.previousRoot = $util.newBuffer([]);

            /**
             * Creates a new Plan instance using the specified properties.
             * @function create
             * @memberof talos.v1.Plan
             * @static
             * @param {talos.v1.Plan.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Plan} Plan instance
             * @type {{
             *   (properties: talos.v1.Plan.$Shape): talos.v1.Plan & talos.v1.Plan.$Shape;
             *   (properties?: talos.v1.Plan.$Properties): talos.v1.Plan;
             * }}
             */
            Plan.create = function(properties) {
                return new Plan(properties);
            };

            /**
             * Encodes the specified Plan message. Does not implicitly {@link talos.v1.Plan.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Plan
             * @static
             * @param {talos.v1.Plan.$Properties} message Plan message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Plan.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.regions != null && message.regions.length)
                    for (let i = 0; i < message.regions.length; ++i)
                        $root.talos.v1.PagedRegion.encode(message.regions[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.previousRoot != null && $Object.hasOwnProperty.call(message, "previousRoot") && message.previousRoot.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.previousRoot);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Plan message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Plan
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Plan & talos.v1.Plan.$Shape} Plan
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Plan.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Plan();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.regions && message.regions.length))
                                message.regions = [];
                            message.regions.push($root.talos.v1.PagedRegion.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.previousRoot = value;
                            else
                                delete message.previousRoot;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Plan;
        })();

        v1.PagedRegion = (function() {

            /**
             * Properties of a PagedRegion.
             * @typedef {Object} talos.v1.PagedRegion.$Properties
             * @property {number} [region] PagedRegion region
             * @property {number} [pages] PagedRegion pages
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PagedRegion.
             * @memberof talos.v1
             * @interface IPagedRegion
             * @augments talos.v1.PagedRegion.$Properties
             * @deprecated Use talos.v1.PagedRegion.$Properties instead.
             */

            /**
             * Shape of a PagedRegion.
             * @typedef {talos.v1.PagedRegion.$Properties} talos.v1.PagedRegion.$Shape
             */

            /**
             * Constructs a new PagedRegion.
             * @memberof talos.v1
             * @classdesc Represents a PagedRegion.
             * @constructor
             * @param {talos.v1.PagedRegion.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PagedRegion = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PagedRegion region.
             * @member {number} region
             * @memberof talos.v1.PagedRegion
             * @instance
             */
            PagedRegion.prototype.region = 0;

            /**
             * PagedRegion pages.
             * @member {number} pages
             * @memberof talos.v1.PagedRegion
             * @instance
             */
            PagedRegion.prototype.pages = 0;

            /**
             * Creates a new PagedRegion instance using the specified properties.
             * @function create
             * @memberof talos.v1.PagedRegion
             * @static
             * @param {talos.v1.PagedRegion.$Properties=} [properties] Properties to set
             * @returns {talos.v1.PagedRegion} PagedRegion instance
             * @type {{
             *   (properties: talos.v1.PagedRegion.$Shape): talos.v1.PagedRegion & talos.v1.PagedRegion.$Shape;
             *   (properties?: talos.v1.PagedRegion.$Properties): talos.v1.PagedRegion;
             * }}
             */
            PagedRegion.create = function(properties) {
                return new PagedRegion(properties);
            };

            /**
             * Encodes the specified PagedRegion message. Does not implicitly {@link talos.v1.PagedRegion.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.PagedRegion
             * @static
             * @param {talos.v1.PagedRegion.$Properties} message PagedRegion message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PagedRegion.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.region != null && $Object.hasOwnProperty.call(message, "region") && message.region !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.region);
                if (message.pages != null && $Object.hasOwnProperty.call(message, "pages") && message.pages !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.pages);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PagedRegion message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.PagedRegion
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.PagedRegion & talos.v1.PagedRegion.$Shape} PagedRegion
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PagedRegion.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.PagedRegion();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.region = value;
                            else
                                delete message.region;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.pages = value;
                            else
                                delete message.pages;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return PagedRegion;
        })();

        v1.PagesHeader = (function() {

            /**
             * Properties of a PagesHeader.
             * @typedef {Object} talos.v1.PagesHeader.$Properties
             * @property {number} [region] PagesHeader region
             * @property {number} [round] PagesHeader round
             * @property {Array.<number>} [pages] PagesHeader pages
             * @property {Array.<number>} [zeroPages] PagesHeader zeroPages
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PagesHeader.
             * @memberof talos.v1
             * @interface IPagesHeader
             * @augments talos.v1.PagesHeader.$Properties
             * @deprecated Use talos.v1.PagesHeader.$Properties instead.
             */

            /**
             * Shape of a PagesHeader.
             * @typedef {talos.v1.PagesHeader.$Properties} talos.v1.PagesHeader.$Shape
             */

            /**
             * Constructs a new PagesHeader.
             * @memberof talos.v1
             * @classdesc Represents a PagesHeader.
             * @constructor
             * @param {talos.v1.PagesHeader.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PagesHeader = function (properties) {
                this.pages = [];
                this.zeroPages = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PagesHeader region.
             * @member {number} region
             * @memberof talos.v1.PagesHeader
             * @instance
             */
            PagesHeader.prototype.region = 0;

            /**
             * PagesHeader round.
             * @member {number} round
             * @memberof talos.v1.PagesHeader
             * @instance
             */
            PagesHeader.prototype.round = 0;

            /**
             * PagesHeader pages.
             * @member {Array.<number>} pages
             * @memberof talos.v1.PagesHeader
             * @instance
             */
            PagesHeader.prototype.pages = $util.emptyArray;

            /**
             * PagesHeader zeroPages.
             * @member {Array.<number>} zeroPages
             * @memberof talos.v1.PagesHeader
             * @instance
             */
            PagesHeader.prototype.zeroPages = $util.emptyArray;

            /**
             * Creates a new PagesHeader instance using the specified properties.
             * @function create
             * @memberof talos.v1.PagesHeader
             * @static
             * @param {talos.v1.PagesHeader.$Properties=} [properties] Properties to set
             * @returns {talos.v1.PagesHeader} PagesHeader instance
             * @type {{
             *   (properties: talos.v1.PagesHeader.$Shape): talos.v1.PagesHeader & talos.v1.PagesHeader.$Shape;
             *   (properties?: talos.v1.PagesHeader.$Properties): talos.v1.PagesHeader;
             * }}
             */
            PagesHeader.create = function(properties) {
                return new PagesHeader(properties);
            };

            /**
             * Encodes the specified PagesHeader message. Does not implicitly {@link talos.v1.PagesHeader.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.PagesHeader
             * @static
             * @param {talos.v1.PagesHeader.$Properties} message PagesHeader message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PagesHeader.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.region != null && $Object.hasOwnProperty.call(message, "region") && message.region !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.region);
                if (message.round != null && $Object.hasOwnProperty.call(message, "round") && message.round !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.round);
                if (message.pages != null && message.pages.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).uint32s(message.pages);
                if (message.zeroPages != null && message.zeroPages.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).uint32s(message.zeroPages);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PagesHeader message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.PagesHeader
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.PagesHeader & talos.v1.PagesHeader.$Shape} PagesHeader
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PagesHeader.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.PagesHeader();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.region = value;
                            else
                                delete message.region;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.round = value;
                            else
                                delete message.round;
                            continue;
                        }
                    case 3: {
                            if (wireType === 2) {
                                if (!(message.pages && message.pages.length))
                                    message.pages = [];
                                reader.uint32s(message.pages);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.pages && message.pages.length))
                                message.pages = [];
                            message.pages.push(reader.uint32());
                            continue;
                        }
                    case 4: {
                            if (wireType === 2) {
                                if (!(message.zeroPages && message.zeroPages.length))
                                    message.zeroPages = [];
                                reader.uint32s(message.zeroPages);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.zeroPages && message.zeroPages.length))
                                message.zeroPages = [];
                            message.zeroPages.push(reader.uint32());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return PagesHeader;
        })();

        v1.RegionHeader = (function() {

            /**
             * Properties of a RegionHeader.
             * @typedef {Object} talos.v1.RegionHeader.$Properties
             * @property {number} [region] RegionHeader region
             * @property {number} [offset] RegionHeader offset
             * @property {number} [total] RegionHeader total
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RegionHeader.
             * @memberof talos.v1
             * @interface IRegionHeader
             * @augments talos.v1.RegionHeader.$Properties
             * @deprecated Use talos.v1.RegionHeader.$Properties instead.
             */

            /**
             * Shape of a RegionHeader.
             * @typedef {talos.v1.RegionHeader.$Properties} talos.v1.RegionHeader.$Shape
             */

            /**
             * Constructs a new RegionHeader.
             * @memberof talos.v1
             * @classdesc Represents a RegionHeader.
             * @constructor
             * @param {talos.v1.RegionHeader.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RegionHeader = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * RegionHeader region.
             * @member {number} region
             * @memberof talos.v1.RegionHeader
             * @instance
             */
            RegionHeader.prototype.region = 0;

            /**
             * RegionHeader offset.
             * @member {number} offset
             * @memberof talos.v1.RegionHeader
             * @instance
             */
            RegionHeader.prototype.offset = 0;

            /**
             * RegionHeader total.
             * @member {number} total
             * @memberof talos.v1.RegionHeader
             * @instance
             */
            RegionHeader.prototype.total = 0;

            /**
             * Creates a new RegionHeader instance using the specified properties.
             * @function create
             * @memberof talos.v1.RegionHeader
             * @static
             * @param {talos.v1.RegionHeader.$Properties=} [properties] Properties to set
             * @returns {talos.v1.RegionHeader} RegionHeader instance
             * @type {{
             *   (properties: talos.v1.RegionHeader.$Shape): talos.v1.RegionHeader & talos.v1.RegionHeader.$Shape;
             *   (properties?: talos.v1.RegionHeader.$Properties): talos.v1.RegionHeader;
             * }}
             */
            RegionHeader.create = function(properties) {
                return new RegionHeader(properties);
            };

            /**
             * Encodes the specified RegionHeader message. Does not implicitly {@link talos.v1.RegionHeader.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.RegionHeader
             * @static
             * @param {talos.v1.RegionHeader.$Properties} message RegionHeader message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RegionHeader.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.region != null && $Object.hasOwnProperty.call(message, "region") && message.region !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.region);
                if (message.offset != null && $Object.hasOwnProperty.call(message, "offset") && message.offset !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.offset);
                if (message.total != null && $Object.hasOwnProperty.call(message, "total") && message.total !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.total);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RegionHeader message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.RegionHeader
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.RegionHeader & talos.v1.RegionHeader.$Shape} RegionHeader
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RegionHeader.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.RegionHeader();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.region = value;
                            else
                                delete message.region;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.offset = value;
                            else
                                delete message.offset;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.total = value;
                            else
                                delete message.total;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return RegionHeader;
        })();

        v1.Final = (function() {

            /**
             * Properties of a Final.
             * @typedef {Object} talos.v1.Final.$Properties
             * @property {Uint8Array} [root] Final root
             * @property {Array.<talos.v1.PagedRegion.$Properties>} [regions] Final regions
             * @property {number} [rounds] Final rounds
             * @property {Array.<talos.v1.RegionDigest.$Properties>} [digests] Final digests
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Final.
             * @memberof talos.v1
             * @interface IFinal
             * @augments talos.v1.Final.$Properties
             * @deprecated Use talos.v1.Final.$Properties instead.
             */

            /**
             * Shape of a Final.
             * @typedef {talos.v1.Final.$Properties} talos.v1.Final.$Shape
             */

            /**
             * Constructs a new Final.
             * @memberof talos.v1
             * @classdesc Represents a Final.
             * @constructor
             * @param {talos.v1.Final.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Final = function (properties) {
                this.regions = [];
                this.digests = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Final root.
             * @member {Uint8Array} root
             * @memberof talos.v1.Final
             * @instance
             */
            Final.prototype.root = $util.newBuffer([]);

            /**
             * Final regions.
             * @member {Array.<talos.v1.PagedRegion>} regions
             * @memberof talos.v1.Final
             * @instance
             */
            Final.prototype.regions = $util.emptyArray;

            /**
             * Final rounds.
             * @member {number} rounds
             * @memberof talos.v1.Final
             * @instance
             */
            Final.prototype.rounds = 0;

            /**
             * Final digests.
             * @member {Array.<talos.v1.RegionDigest>} digests
             * @memberof talos.v1.Final
             * @instance
             */
            Final.prototype.digests = $util.emptyArray;

            /**
             * Creates a new Final instance using the specified properties.
             * @function create
             * @memberof talos.v1.Final
             * @static
             * @param {talos.v1.Final.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Final} Final instance
             * @type {{
             *   (properties: talos.v1.Final.$Shape): talos.v1.Final & talos.v1.Final.$Shape;
             *   (properties?: talos.v1.Final.$Properties): talos.v1.Final;
             * }}
             */
            Final.create = function(properties) {
                return new Final(properties);
            };

            /**
             * Encodes the specified Final message. Does not implicitly {@link talos.v1.Final.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Final
             * @static
             * @param {talos.v1.Final.$Properties} message Final message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Final.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.root != null && $Object.hasOwnProperty.call(message, "root") && message.root.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.root);
                if (message.regions != null && message.regions.length)
                    for (let i = 0; i < message.regions.length; ++i)
                        $root.talos.v1.PagedRegion.encode(message.regions[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.rounds != null && $Object.hasOwnProperty.call(message, "rounds") && message.rounds !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.rounds);
                if (message.digests != null && message.digests.length)
                    for (let i = 0; i < message.digests.length; ++i)
                        $root.talos.v1.RegionDigest.encode(message.digests[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Final message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Final
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Final & talos.v1.Final.$Shape} Final
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Final.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Final();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.root = value;
                            else
                                delete message.root;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.regions && message.regions.length))
                                message.regions = [];
                            message.regions.push($root.talos.v1.PagedRegion.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.rounds = value;
                            else
                                delete message.rounds;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.digests && message.digests.length))
                                message.digests = [];
                            message.digests.push($root.talos.v1.RegionDigest.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Final;
        })();

        v1.RegionDigest = (function() {

            /**
             * Properties of a RegionDigest.
             * @typedef {Object} talos.v1.RegionDigest.$Properties
             * @property {number} [region] RegionDigest region
             * @property {Uint8Array} [digest] RegionDigest digest
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RegionDigest.
             * @memberof talos.v1
             * @interface IRegionDigest
             * @augments talos.v1.RegionDigest.$Properties
             * @deprecated Use talos.v1.RegionDigest.$Properties instead.
             */

            /**
             * Shape of a RegionDigest.
             * @typedef {talos.v1.RegionDigest.$Properties} talos.v1.RegionDigest.$Shape
             */

            /**
             * Constructs a new RegionDigest.
             * @memberof talos.v1
             * @classdesc Represents a RegionDigest.
             * @constructor
             * @param {talos.v1.RegionDigest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RegionDigest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * RegionDigest region.
             * @member {number} region
             * @memberof talos.v1.RegionDigest
             * @instance
             */
            RegionDigest.prototype.region = 0;

            /**
             * RegionDigest digest.
             * @member {Uint8Array} digest
             * @memberof talos.v1.RegionDigest
             * @instance
             */
            RegionDigest.prototype.digest = $util.newBuffer([]);

            /**
             * Creates a new RegionDigest instance using the specified properties.
             * @function create
             * @memberof talos.v1.RegionDigest
             * @static
             * @param {talos.v1.RegionDigest.$Properties=} [properties] Properties to set
             * @returns {talos.v1.RegionDigest} RegionDigest instance
             * @type {{
             *   (properties: talos.v1.RegionDigest.$Shape): talos.v1.RegionDigest & talos.v1.RegionDigest.$Shape;
             *   (properties?: talos.v1.RegionDigest.$Properties): talos.v1.RegionDigest;
             * }}
             */
            RegionDigest.create = function(properties) {
                return new RegionDigest(properties);
            };

            /**
             * Encodes the specified RegionDigest message. Does not implicitly {@link talos.v1.RegionDigest.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.RegionDigest
             * @static
             * @param {talos.v1.RegionDigest.$Properties} message RegionDigest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RegionDigest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.region != null && $Object.hasOwnProperty.call(message, "region") && message.region !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.region);
                if (message.digest != null && $Object.hasOwnProperty.call(message, "digest") && message.digest.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.digest);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RegionDigest message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.RegionDigest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.RegionDigest & talos.v1.RegionDigest.$Shape} RegionDigest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RegionDigest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.RegionDigest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.region = value;
                            else
                                delete message.region;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.digest = value;
                            else
                                delete message.digest;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return RegionDigest;
        })();

        v1.ReplayPlan = (function() {

            /**
             * Properties of a ReplayPlan.
             * @typedef {Object} talos.v1.ReplayPlan.$Properties
             * @property {Array.<talos.v1.PagedRegion.$Properties>} [regions] ReplayPlan regions
             * @property {Uint8Array} [previousRoot] ReplayPlan previousRoot
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ReplayPlan.
             * @memberof talos.v1
             * @interface IReplayPlan
             * @augments talos.v1.ReplayPlan.$Properties
             * @deprecated Use talos.v1.ReplayPlan.$Properties instead.
             */

            /**
             * Shape of a ReplayPlan.
             * @typedef {talos.v1.ReplayPlan.$Properties} talos.v1.ReplayPlan.$Shape
             */

            /**
             * Constructs a new ReplayPlan.
             * @memberof talos.v1
             * @classdesc Represents a ReplayPlan.
             * @constructor
             * @param {talos.v1.ReplayPlan.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ReplayPlan = function (properties) {
                this.regions = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ReplayPlan regions.
             * @member {Array.<talos.v1.PagedRegion>} regions
             * @memberof talos.v1.ReplayPlan
             * @instance
             */
            ReplayPlan.prototype.regions = $util.emptyArray;

            /**
             * ReplayPlan previousRoot.
             * @member {Uint8Array} previousRoot
             * @memberof talos.v1.ReplayPlan
             * @instance
             */
            ReplayPlan.prototype.previousRoot = $util.newBuffer([]);

            /**
             * Creates a new ReplayPlan instance using the specified properties.
             * @function create
             * @memberof talos.v1.ReplayPlan
             * @static
             * @param {talos.v1.ReplayPlan.$Properties=} [properties] Properties to set
             * @returns {talos.v1.ReplayPlan} ReplayPlan instance
             * @type {{
             *   (properties: talos.v1.ReplayPlan.$Shape): talos.v1.ReplayPlan & talos.v1.ReplayPlan.$Shape;
             *   (properties?: talos.v1.ReplayPlan.$Properties): talos.v1.ReplayPlan;
             * }}
             */
            ReplayPlan.create = function(properties) {
                return new ReplayPlan(properties);
            };

            /**
             * Encodes the specified ReplayPlan message. Does not implicitly {@link talos.v1.ReplayPlan.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.ReplayPlan
             * @static
             * @param {talos.v1.ReplayPlan.$Properties} message ReplayPlan message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ReplayPlan.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.regions != null && message.regions.length)
                    for (let i = 0; i < message.regions.length; ++i)
                        $root.talos.v1.PagedRegion.encode(message.regions[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.previousRoot != null && $Object.hasOwnProperty.call(message, "previousRoot") && message.previousRoot.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.previousRoot);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ReplayPlan message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.ReplayPlan
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.ReplayPlan & talos.v1.ReplayPlan.$Shape} ReplayPlan
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ReplayPlan.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.ReplayPlan();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.regions && message.regions.length))
                                message.regions = [];
                            message.regions.push($root.talos.v1.PagedRegion.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.previousRoot = value;
                            else
                                delete message.previousRoot;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ReplayPlan;
        })();

        v1.Replayed = (function() {

            /**
             * Properties of a Replayed.
             * @typedef {Object} talos.v1.Replayed.$Properties
             * @property {Uint8Array} [journalBytes] Replayed journalBytes
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Replayed.
             * @memberof talos.v1
             * @interface IReplayed
             * @augments talos.v1.Replayed.$Properties
             * @deprecated Use talos.v1.Replayed.$Properties instead.
             */

            /**
             * Shape of a Replayed.
             * @typedef {talos.v1.Replayed.$Properties} talos.v1.Replayed.$Shape
             */

            /**
             * Constructs a new Replayed.
             * @memberof talos.v1
             * @classdesc Represents a Replayed.
             * @constructor
             * @param {talos.v1.Replayed.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Replayed = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Replayed journalBytes.
             * @member {Uint8Array} journalBytes
             * @memberof talos.v1.Replayed
             * @instance
             */
            Replayed.prototype.journalBytes = $util.newBuffer([]);

            /**
             * Creates a new Replayed instance using the specified properties.
             * @function create
             * @memberof talos.v1.Replayed
             * @static
             * @param {talos.v1.Replayed.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Replayed} Replayed instance
             * @type {{
             *   (properties: talos.v1.Replayed.$Shape): talos.v1.Replayed & talos.v1.Replayed.$Shape;
             *   (properties?: talos.v1.Replayed.$Properties): talos.v1.Replayed;
             * }}
             */
            Replayed.create = function(properties) {
                return new Replayed(properties);
            };

            /**
             * Encodes the specified Replayed message. Does not implicitly {@link talos.v1.Replayed.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Replayed
             * @static
             * @param {talos.v1.Replayed.$Properties} message Replayed message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Replayed.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.journalBytes != null && $Object.hasOwnProperty.call(message, "journalBytes") && message.journalBytes.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.journalBytes);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Replayed message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Replayed
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Replayed & talos.v1.Replayed.$Shape} Replayed
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Replayed.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Replayed();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.journalBytes = value;
                            else
                                delete message.journalBytes;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Replayed;
        })();

        v1.Credit = (function() {

            /**
             * Properties of a Credit.
             * @typedef {Object} talos.v1.Credit.$Properties
             * @property {Uint8Array} [records] Credit records
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Credit.
             * @memberof talos.v1
             * @interface ICredit
             * @augments talos.v1.Credit.$Properties
             * @deprecated Use talos.v1.Credit.$Properties instead.
             */

            /**
             * Shape of a Credit.
             * @typedef {talos.v1.Credit.$Properties} talos.v1.Credit.$Shape
             */

            /**
             * Constructs a new Credit.
             * @memberof talos.v1
             * @classdesc Represents a Credit.
             * @constructor
             * @param {talos.v1.Credit.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Credit = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Credit records.
             * @member {Uint8Array} records
             * @memberof talos.v1.Credit
             * @instance
             */
            Credit.prototype.records = $util.newBuffer([]);

            /**
             * Creates a new Credit instance using the specified properties.
             * @function create
             * @memberof talos.v1.Credit
             * @static
             * @param {talos.v1.Credit.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Credit} Credit instance
             * @type {{
             *   (properties: talos.v1.Credit.$Shape): talos.v1.Credit & talos.v1.Credit.$Shape;
             *   (properties?: talos.v1.Credit.$Properties): talos.v1.Credit;
             * }}
             */
            Credit.create = function(properties) {
                return new Credit(properties);
            };

            /**
             * Encodes the specified Credit message. Does not implicitly {@link talos.v1.Credit.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Credit
             * @static
             * @param {talos.v1.Credit.$Properties} message Credit message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Credit.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.records != null && $Object.hasOwnProperty.call(message, "records") && message.records.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.records);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Credit message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Credit
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Credit & talos.v1.Credit.$Shape} Credit
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Credit.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Credit();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.records = value;
                            else
                                delete message.records;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Credit;
        })();

        /**
         * StatementKind enum.
         * @name talos.v1.StatementKind
         * @enum {number}
         * @property {number} STATEMENT_KIND_UNSPECIFIED=0 STATEMENT_KIND_UNSPECIFIED value
         * @property {number} STATEMENT_KIND_GENESIS=1 STATEMENT_KIND_GENESIS value
         * @property {number} STATEMENT_KIND_PREPARED=2 STATEMENT_KIND_PREPARED value
         * @property {number} STATEMENT_KIND_TOKEN=3 STATEMENT_KIND_TOKEN value
         * @property {number} STATEMENT_KIND_TOMBSTONE=4 STATEMENT_KIND_TOMBSTONE value
         * @property {number} STATEMENT_KIND_RECEIPT=5 STATEMENT_KIND_RECEIPT value
         * @property {number} STATEMENT_KIND_RECLAIM=6 STATEMENT_KIND_RECLAIM value
         * @property {number} STATEMENT_KIND_ABORT=7 STATEMENT_KIND_ABORT value
         * @property {number} STATEMENT_KIND_RESTART=8 STATEMENT_KIND_RESTART value
         */
        v1.StatementKind = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "STATEMENT_KIND_UNSPECIFIED"] = 0;
            values[valuesById[1] = "STATEMENT_KIND_GENESIS"] = 1;
            values[valuesById[2] = "STATEMENT_KIND_PREPARED"] = 2;
            values[valuesById[3] = "STATEMENT_KIND_TOKEN"] = 3;
            values[valuesById[4] = "STATEMENT_KIND_TOMBSTONE"] = 4;
            values[valuesById[5] = "STATEMENT_KIND_RECEIPT"] = 5;
            values[valuesById[6] = "STATEMENT_KIND_RECLAIM"] = 6;
            values[valuesById[7] = "STATEMENT_KIND_ABORT"] = 7;
            values[valuesById[8] = "STATEMENT_KIND_RESTART"] = 8;
            return values;
        })();

        v1.Signed = (function() {

            /**
             * Properties of a Signed.
             * @typedef {Object} talos.v1.Signed.$Properties
             * @property {talos.v1.StatementKind} [kind] Signed kind
             * @property {Uint8Array} [statement] Signed statement
             * @property {Uint8Array} [key] Signed key
             * @property {Uint8Array} [signature] Signed signature
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Signed.
             * @memberof talos.v1
             * @interface ISigned
             * @augments talos.v1.Signed.$Properties
             * @deprecated Use talos.v1.Signed.$Properties instead.
             */

            /**
             * Shape of a Signed.
             * @typedef {talos.v1.Signed.$Properties} talos.v1.Signed.$Shape
             */

            /**
             * Constructs a new Signed.
             * @memberof talos.v1
             * @classdesc Represents a Signed.
             * @constructor
             * @param {talos.v1.Signed.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Signed = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Signed kind.
             * @member {talos.v1.StatementKind} kind
             * @memberof talos.v1.Signed
             * @instance
             */
            Signed.prototype.kind = 0;

            /**
             * Signed statement.
             * @member {Uint8Array} statement
             * @memberof talos.v1.Signed
             * @instance
             */
            Signed.prototype.statement = $util.newBuffer([]);

            /**
             * Signed key.
             * @member {Uint8Array} key
             * @memberof talos.v1.Signed
             * @instance
             */
            Signed.prototype.key = $util.newBuffer([]);

            /**
             * Signed signature.
             * @member {Uint8Array} signature
             * @memberof talos.v1.Signed
             * @instance
             */
            Signed.prototype.signature = $util.newBuffer([]);

            /**
             * Creates a new Signed instance using the specified properties.
             * @function create
             * @memberof talos.v1.Signed
             * @static
             * @param {talos.v1.Signed.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Signed} Signed instance
             * @type {{
             *   (properties: talos.v1.Signed.$Shape): talos.v1.Signed & talos.v1.Signed.$Shape;
             *   (properties?: talos.v1.Signed.$Properties): talos.v1.Signed;
             * }}
             */
            Signed.create = function(properties) {
                return new Signed(properties);
            };

            /**
             * Encodes the specified Signed message. Does not implicitly {@link talos.v1.Signed.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Signed
             * @static
             * @param {talos.v1.Signed.$Properties} message Signed message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Signed.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.kind);
                if (message.statement != null && $Object.hasOwnProperty.call(message, "statement") && message.statement.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.statement);
                if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.key);
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature") && message.signature.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.signature);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Signed message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Signed
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Signed & talos.v1.Signed.$Shape} Signed
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Signed.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Signed();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.statement = value;
                            else
                                delete message.statement;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.key = value;
                            else
                                delete message.key;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.signature = value;
                            else
                                delete message.signature;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Signed;
        })();

        v1.Genesis = (function() {

            /**
             * Properties of a Genesis.
             * @typedef {Object} talos.v1.Genesis.$Properties
             * @property {Uint8Array} [owner] Genesis owner
             * @property {Uint8Array} ["package"] Genesis package
             * @property {Uint8Array} [instance] Genesis instance
             * @property {Uint8Array} [holder] Genesis holder
             * @property {Uint8Array} [nonce] Genesis nonce
             * @property {string} [anchor] Genesis anchor
             * @property {Uint8Array} [configuration] Genesis configuration
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Genesis.
             * @memberof talos.v1
             * @interface IGenesis
             * @augments talos.v1.Genesis.$Properties
             * @deprecated Use talos.v1.Genesis.$Properties instead.
             */

            /**
             * Shape of a Genesis.
             * @typedef {talos.v1.Genesis.$Properties} talos.v1.Genesis.$Shape
             */

            /**
             * Constructs a new Genesis.
             * @memberof talos.v1
             * @classdesc Represents a Genesis.
             * @constructor
             * @param {talos.v1.Genesis.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Genesis = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Genesis owner.
             * @member {Uint8Array} owner
             * @memberof talos.v1.Genesis
             * @instance
             */
            Genesis.prototype.owner = $util.newBuffer([]);

            /**
             * Genesis package.
             * @member {Uint8Array} package
             * @memberof talos.v1.Genesis
             * @instance
             */
            Genesis.prototype["package"] = $util.newBuffer([]);

            /**
             * Genesis instance.
             * @member {Uint8Array} instance
             * @memberof talos.v1.Genesis
             * @instance
             */
            Genesis.prototype.instance = $util.newBuffer([]);

            /**
             * Genesis holder.
             * @member {Uint8Array} holder
             * @memberof talos.v1.Genesis
             * @instance
             */
            Genesis.prototype.holder = $util.newBuffer([]);

            /**
             * Genesis nonce.
             * @member {Uint8Array} nonce
             * @memberof talos.v1.Genesis
             * @instance
             */
            Genesis.prototype.nonce = $util.newBuffer([]);

            /**
             * Genesis anchor.
             * @member {string} anchor
             * @memberof talos.v1.Genesis
             * @instance
             */
            Genesis.prototype.anchor = "";

            /**
             * Genesis configuration.
             * @member {Uint8Array} configuration
             * @memberof talos.v1.Genesis
             * @instance
             */
            Genesis.prototype.configuration = $util.newBuffer([]);

            /**
             * Creates a new Genesis instance using the specified properties.
             * @function create
             * @memberof talos.v1.Genesis
             * @static
             * @param {talos.v1.Genesis.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Genesis} Genesis instance
             * @type {{
             *   (properties: talos.v1.Genesis.$Shape): talos.v1.Genesis & talos.v1.Genesis.$Shape;
             *   (properties?: talos.v1.Genesis.$Properties): talos.v1.Genesis;
             * }}
             */
            Genesis.create = function(properties) {
                return new Genesis(properties);
            };

            /**
             * Encodes the specified Genesis message. Does not implicitly {@link talos.v1.Genesis.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Genesis
             * @static
             * @param {talos.v1.Genesis.$Properties} message Genesis message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Genesis.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.owner != null && $Object.hasOwnProperty.call(message, "owner") && message.owner.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.owner);
                if (message["package"] != null && $Object.hasOwnProperty.call(message, "package") && message["package"].length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message["package"]);
                if (message.instance != null && $Object.hasOwnProperty.call(message, "instance") && message.instance.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.instance);
                if (message.holder != null && $Object.hasOwnProperty.call(message, "holder") && message.holder.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.holder);
                if (message.nonce != null && $Object.hasOwnProperty.call(message, "nonce") && message.nonce.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.nonce);
                if (message.anchor != null && $Object.hasOwnProperty.call(message, "anchor") && message.anchor !== "")
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.anchor);
                if (message.configuration != null && $Object.hasOwnProperty.call(message, "configuration") && message.configuration.length)
                    writer.uint32(/* id 7, wireType 2 =*/58).bytes(message.configuration);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Genesis message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Genesis
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Genesis & talos.v1.Genesis.$Shape} Genesis
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Genesis.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Genesis();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.owner = value;
                            else
                                delete message.owner;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message["package"] = value;
                            else
                                delete message["package"];
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.instance = value;
                            else
                                delete message.instance;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.holder = value;
                            else
                                delete message.holder;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.nonce = value;
                            else
                                delete message.nonce;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.anchor = value;
                            else
                                delete message.anchor;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.configuration = value;
                            else
                                delete message.configuration;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Genesis;
        })();

        v1.Prepared = (function() {

            /**
             * Properties of a Prepared.
             * @typedef {Object} talos.v1.Prepared.$Properties
             * @property {Uint8Array} [session] Prepared session
             * @property {Uint8Array} [lineage] Prepared lineage
             * @property {Uint8Array} [epoch] Prepared epoch
             * @property {Uint8Array} [root] Prepared root
             * @property {Uint8Array} [holder] Prepared holder
             * @property {Uint8Array} [anchorId] Prepared anchorId
             * @property {Uint8Array} [policy] Prepared policy
             * @property {Uint8Array} ["package"] Prepared package
             * @property {Uint8Array} [sequence] Prepared sequence
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Prepared.
             * @memberof talos.v1
             * @interface IPrepared
             * @augments talos.v1.Prepared.$Properties
             * @deprecated Use talos.v1.Prepared.$Properties instead.
             */

            /**
             * Shape of a Prepared.
             * @typedef {talos.v1.Prepared.$Properties} talos.v1.Prepared.$Shape
             */

            /**
             * Constructs a new Prepared.
             * @memberof talos.v1
             * @classdesc Represents a Prepared.
             * @constructor
             * @param {talos.v1.Prepared.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Prepared = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Prepared session.
             * @member {Uint8Array} session
             * @memberof talos.v1.Prepared
             * @instance
             */
            Prepared.prototype.session = $util.newBuffer([]);

            /**
             * Prepared lineage.
             * @member {Uint8Array} lineage
             * @memberof talos.v1.Prepared
             * @instance
             */
            Prepared.prototype.lineage = $util.newBuffer([]);

            /**
             * Prepared epoch.
             * @member {Uint8Array} epoch
             * @memberof talos.v1.Prepared
             * @instance
             */
            Prepared.prototype.epoch = $util.newBuffer([]);

            /**
             * Prepared root.
             * @member {Uint8Array} root
             * @memberof talos.v1.Prepared
             * @instance
             */
            Prepared.prototype.root = $util.newBuffer([]);

            /**
             * Prepared holder.
             * @member {Uint8Array} holder
             * @memberof talos.v1.Prepared
             * @instance
             */
            Prepared.prototype.holder = $util.newBuffer([]);

            /**
             * Prepared anchorId.
             * @member {Uint8Array} anchorId
             * @memberof talos.v1.Prepared
             * @instance
             */
            Prepared.prototype.anchorId = $util.newBuffer([]);

            /**
             * Prepared policy.
             * @member {Uint8Array} policy
             * @memberof talos.v1.Prepared
             * @instance
             */
            Prepared.prototype.policy = $util.newBuffer([]);

            /**
             * Prepared package.
             * @member {Uint8Array} package
             * @memberof talos.v1.Prepared
             * @instance
             */
            Prepared.prototype["package"] = $util.newBuffer([]);

            /**
             * Prepared sequence.
             * @member {Uint8Array} sequence
             * @memberof talos.v1.Prepared
             * @instance
             */
            Prepared.prototype.sequence = $util.newBuffer([]);

            /**
             * Creates a new Prepared instance using the specified properties.
             * @function create
             * @memberof talos.v1.Prepared
             * @static
             * @param {talos.v1.Prepared.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Prepared} Prepared instance
             * @type {{
             *   (properties: talos.v1.Prepared.$Shape): talos.v1.Prepared & talos.v1.Prepared.$Shape;
             *   (properties?: talos.v1.Prepared.$Properties): talos.v1.Prepared;
             * }}
             */
            Prepared.create = function(properties) {
                return new Prepared(properties);
            };

            /**
             * Encodes the specified Prepared message. Does not implicitly {@link talos.v1.Prepared.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Prepared
             * @static
             * @param {talos.v1.Prepared.$Properties} message Prepared message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Prepared.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.session != null && $Object.hasOwnProperty.call(message, "session") && message.session.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.session);
                if (message.lineage != null && $Object.hasOwnProperty.call(message, "lineage") && message.lineage.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.lineage);
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && message.epoch.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.epoch);
                if (message.root != null && $Object.hasOwnProperty.call(message, "root") && message.root.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.root);
                if (message.holder != null && $Object.hasOwnProperty.call(message, "holder") && message.holder.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.holder);
                if (message.anchorId != null && $Object.hasOwnProperty.call(message, "anchorId") && message.anchorId.length)
                    writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.anchorId);
                if (message.policy != null && $Object.hasOwnProperty.call(message, "policy") && message.policy.length)
                    writer.uint32(/* id 7, wireType 2 =*/58).bytes(message.policy);
                if (message["package"] != null && $Object.hasOwnProperty.call(message, "package") && message["package"].length)
                    writer.uint32(/* id 8, wireType 2 =*/66).bytes(message["package"]);
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && message.sequence.length)
                    writer.uint32(/* id 9, wireType 2 =*/74).bytes(message.sequence);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Prepared message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Prepared
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Prepared & talos.v1.Prepared.$Shape} Prepared
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Prepared.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Prepared();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.session = value;
                            else
                                delete message.session;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.lineage = value;
                            else
                                delete message.lineage;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.root = value;
                            else
                                delete message.root;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.holder = value;
                            else
                                delete message.holder;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.anchorId = value;
                            else
                                delete message.anchorId;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.policy = value;
                            else
                                delete message.policy;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message["package"] = value;
                            else
                                delete message["package"];
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.sequence = value;
                            else
                                delete message.sequence;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Prepared;
        })();

        v1.Token = (function() {

            /**
             * Properties of a Token.
             * @typedef {Object} talos.v1.Token.$Properties
             * @property {Uint8Array} [session] Token session
             * @property {Uint8Array} [lineage] Token lineage
             * @property {Uint8Array} [epoch] Token epoch
             * @property {Uint8Array} [root] Token root
             * @property {Uint8Array} [holder] Token holder
             * @property {Uint8Array} [anchorId] Token anchorId
             * @property {Uint8Array} [previousHolder] Token previousHolder
             * @property {Uint8Array} [prepared] Token prepared
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Token.
             * @memberof talos.v1
             * @interface IToken
             * @augments talos.v1.Token.$Properties
             * @deprecated Use talos.v1.Token.$Properties instead.
             */

            /**
             * Shape of a Token.
             * @typedef {talos.v1.Token.$Properties} talos.v1.Token.$Shape
             */

            /**
             * Constructs a new Token.
             * @memberof talos.v1
             * @classdesc Represents a Token.
             * @constructor
             * @param {talos.v1.Token.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Token = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Token session.
             * @member {Uint8Array} session
             * @memberof talos.v1.Token
             * @instance
             */
            Token.prototype.session = $util.newBuffer([]);

            /**
             * Token lineage.
             * @member {Uint8Array} lineage
             * @memberof talos.v1.Token
             * @instance
             */
            Token.prototype.lineage = $util.newBuffer([]);

            /**
             * Token epoch.
             * @member {Uint8Array} epoch
             * @memberof talos.v1.Token
             * @instance
             */
            Token.prototype.epoch = $util.newBuffer([]);

            /**
             * Token root.
             * @member {Uint8Array} root
             * @memberof talos.v1.Token
             * @instance
             */
            Token.prototype.root = $util.newBuffer([]);

            /**
             * Token holder.
             * @member {Uint8Array} holder
             * @memberof talos.v1.Token
             * @instance
             */
            Token.prototype.holder = $util.newBuffer([]);

            /**
             * Token anchorId.
             * @member {Uint8Array} anchorId
             * @memberof talos.v1.Token
             * @instance
             */
            Token.prototype.anchorId = $util.newBuffer([]);

            /**
             * Token previousHolder.
             * @member {Uint8Array} previousHolder
             * @memberof talos.v1.Token
             * @instance
             */
            Token.prototype.previousHolder = $util.newBuffer([]);

            /**
             * Token prepared.
             * @member {Uint8Array} prepared
             * @memberof talos.v1.Token
             * @instance
             */
            Token.prototype.prepared = $util.newBuffer([]);

            /**
             * Creates a new Token instance using the specified properties.
             * @function create
             * @memberof talos.v1.Token
             * @static
             * @param {talos.v1.Token.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Token} Token instance
             * @type {{
             *   (properties: talos.v1.Token.$Shape): talos.v1.Token & talos.v1.Token.$Shape;
             *   (properties?: talos.v1.Token.$Properties): talos.v1.Token;
             * }}
             */
            Token.create = function(properties) {
                return new Token(properties);
            };

            /**
             * Encodes the specified Token message. Does not implicitly {@link talos.v1.Token.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Token
             * @static
             * @param {talos.v1.Token.$Properties} message Token message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Token.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.session != null && $Object.hasOwnProperty.call(message, "session") && message.session.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.session);
                if (message.lineage != null && $Object.hasOwnProperty.call(message, "lineage") && message.lineage.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.lineage);
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && message.epoch.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.epoch);
                if (message.root != null && $Object.hasOwnProperty.call(message, "root") && message.root.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.root);
                if (message.holder != null && $Object.hasOwnProperty.call(message, "holder") && message.holder.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.holder);
                if (message.anchorId != null && $Object.hasOwnProperty.call(message, "anchorId") && message.anchorId.length)
                    writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.anchorId);
                if (message.previousHolder != null && $Object.hasOwnProperty.call(message, "previousHolder") && message.previousHolder.length)
                    writer.uint32(/* id 7, wireType 2 =*/58).bytes(message.previousHolder);
                if (message.prepared != null && $Object.hasOwnProperty.call(message, "prepared") && message.prepared.length)
                    writer.uint32(/* id 8, wireType 2 =*/66).bytes(message.prepared);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Token message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Token
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Token & talos.v1.Token.$Shape} Token
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Token.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Token();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.session = value;
                            else
                                delete message.session;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.lineage = value;
                            else
                                delete message.lineage;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.root = value;
                            else
                                delete message.root;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.holder = value;
                            else
                                delete message.holder;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.anchorId = value;
                            else
                                delete message.anchorId;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.previousHolder = value;
                            else
                                delete message.previousHolder;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.prepared = value;
                            else
                                delete message.prepared;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Token;
        })();

        v1.Tombstone = (function() {

            /**
             * Properties of a Tombstone.
             * @typedef {Object} talos.v1.Tombstone.$Properties
             * @property {Uint8Array} [session] Tombstone session
             * @property {Uint8Array} [lineage] Tombstone lineage
             * @property {Uint8Array} [epoch] Tombstone epoch
             * @property {Uint8Array} [prepared] Tombstone prepared
             * @property {Uint8Array} [anchorId] Tombstone anchorId
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Tombstone.
             * @memberof talos.v1
             * @interface ITombstone
             * @augments talos.v1.Tombstone.$Properties
             * @deprecated Use talos.v1.Tombstone.$Properties instead.
             */

            /**
             * Shape of a Tombstone.
             * @typedef {talos.v1.Tombstone.$Properties} talos.v1.Tombstone.$Shape
             */

            /**
             * Constructs a new Tombstone.
             * @memberof talos.v1
             * @classdesc Represents a Tombstone.
             * @constructor
             * @param {talos.v1.Tombstone.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Tombstone = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Tombstone session.
             * @member {Uint8Array} session
             * @memberof talos.v1.Tombstone
             * @instance
             */
            Tombstone.prototype.session = $util.newBuffer([]);

            /**
             * Tombstone lineage.
             * @member {Uint8Array} lineage
             * @memberof talos.v1.Tombstone
             * @instance
             */
            Tombstone.prototype.lineage = $util.newBuffer([]);

            /**
             * Tombstone epoch.
             * @member {Uint8Array} epoch
             * @memberof talos.v1.Tombstone
             * @instance
             */
            Tombstone.prototype.epoch = $util.newBuffer([]);

            /**
             * Tombstone prepared.
             * @member {Uint8Array} prepared
             * @memberof talos.v1.Tombstone
             * @instance
             */
            Tombstone.prototype.prepared = $util.newBuffer([]);

            /**
             * Tombstone anchorId.
             * @member {Uint8Array} anchorId
             * @memberof talos.v1.Tombstone
             * @instance
             */
            Tombstone.prototype.anchorId = $util.newBuffer([]);

            /**
             * Creates a new Tombstone instance using the specified properties.
             * @function create
             * @memberof talos.v1.Tombstone
             * @static
             * @param {talos.v1.Tombstone.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Tombstone} Tombstone instance
             * @type {{
             *   (properties: talos.v1.Tombstone.$Shape): talos.v1.Tombstone & talos.v1.Tombstone.$Shape;
             *   (properties?: talos.v1.Tombstone.$Properties): talos.v1.Tombstone;
             * }}
             */
            Tombstone.create = function(properties) {
                return new Tombstone(properties);
            };

            /**
             * Encodes the specified Tombstone message. Does not implicitly {@link talos.v1.Tombstone.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Tombstone
             * @static
             * @param {talos.v1.Tombstone.$Properties} message Tombstone message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Tombstone.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.session != null && $Object.hasOwnProperty.call(message, "session") && message.session.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.session);
                if (message.lineage != null && $Object.hasOwnProperty.call(message, "lineage") && message.lineage.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.lineage);
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && message.epoch.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.epoch);
                if (message.prepared != null && $Object.hasOwnProperty.call(message, "prepared") && message.prepared.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.prepared);
                if (message.anchorId != null && $Object.hasOwnProperty.call(message, "anchorId") && message.anchorId.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.anchorId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Tombstone message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Tombstone
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Tombstone & talos.v1.Tombstone.$Shape} Tombstone
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Tombstone.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Tombstone();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.session = value;
                            else
                                delete message.session;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.lineage = value;
                            else
                                delete message.lineage;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.prepared = value;
                            else
                                delete message.prepared;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.anchorId = value;
                            else
                                delete message.anchorId;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Tombstone;
        })();

        v1.Abort = (function() {

            /**
             * Properties of an Abort.
             * @typedef {Object} talos.v1.Abort.$Properties
             * @property {Uint8Array} [session] Abort session
             * @property {Uint8Array} [lineage] Abort lineage
             * @property {Uint8Array} [epoch] Abort epoch
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Abort.
             * @memberof talos.v1
             * @interface IAbort
             * @augments talos.v1.Abort.$Properties
             * @deprecated Use talos.v1.Abort.$Properties instead.
             */

            /**
             * Shape of an Abort.
             * @typedef {talos.v1.Abort.$Properties} talos.v1.Abort.$Shape
             */

            /**
             * Constructs a new Abort.
             * @memberof talos.v1
             * @classdesc Represents an Abort.
             * @constructor
             * @param {talos.v1.Abort.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Abort = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Abort session.
             * @member {Uint8Array} session
             * @memberof talos.v1.Abort
             * @instance
             */
            Abort.prototype.session = $util.newBuffer([]);

            /**
             * Abort lineage.
             * @member {Uint8Array} lineage
             * @memberof talos.v1.Abort
             * @instance
             */
            Abort.prototype.lineage = $util.newBuffer([]);

            /**
             * Abort epoch.
             * @member {Uint8Array} epoch
             * @memberof talos.v1.Abort
             * @instance
             */
            Abort.prototype.epoch = $util.newBuffer([]);

            /**
             * Creates a new Abort instance using the specified properties.
             * @function create
             * @memberof talos.v1.Abort
             * @static
             * @param {talos.v1.Abort.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Abort} Abort instance
             * @type {{
             *   (properties: talos.v1.Abort.$Shape): talos.v1.Abort & talos.v1.Abort.$Shape;
             *   (properties?: talos.v1.Abort.$Properties): talos.v1.Abort;
             * }}
             */
            Abort.create = function(properties) {
                return new Abort(properties);
            };

            /**
             * Encodes the specified Abort message. Does not implicitly {@link talos.v1.Abort.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Abort
             * @static
             * @param {talos.v1.Abort.$Properties} message Abort message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Abort.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.session != null && $Object.hasOwnProperty.call(message, "session") && message.session.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.session);
                if (message.lineage != null && $Object.hasOwnProperty.call(message, "lineage") && message.lineage.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.lineage);
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && message.epoch.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.epoch);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Abort message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Abort
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Abort & talos.v1.Abort.$Shape} Abort
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Abort.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Abort();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.session = value;
                            else
                                delete message.session;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.lineage = value;
                            else
                                delete message.lineage;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Abort;
        })();

        v1.Receipt = (function() {

            /**
             * Properties of a Receipt.
             * @typedef {Object} talos.v1.Receipt.$Properties
             * @property {talos.v1.Signed.$Properties} [prepared] Receipt prepared
             * @property {talos.v1.Signed.$Properties} [token] Receipt token
             * @property {Uint8Array} [previous] Receipt previous
             * @property {Uint8Array} [runner] Receipt runner
             * @property {Uint8Array} [transcript] Receipt transcript
             * @property {talos.v1.AttestedSide.$Properties} [source] Receipt source
             * @property {talos.v1.AttestedSide.$Properties} [target] Receipt target
             * @property {Uint8Array} [claimedMs] Receipt claimedMs
             * @property {number} [rounds] Receipt rounds
             * @property {Uint8Array} [pages] Receipt pages
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Receipt.
             * @memberof talos.v1
             * @interface IReceipt
             * @augments talos.v1.Receipt.$Properties
             * @deprecated Use talos.v1.Receipt.$Properties instead.
             */

            /**
             * Shape of a Receipt.
             * @typedef {talos.v1.Receipt.$Properties} talos.v1.Receipt.$Shape
             */

            /**
             * Constructs a new Receipt.
             * @memberof talos.v1
             * @classdesc Represents a Receipt.
             * @constructor
             * @param {talos.v1.Receipt.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Receipt = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Receipt prepared.
             * @member {talos.v1.Signed} prepared
             * @memberof talos.v1.Receipt
             * @instance
             */
            Receipt.prototype.prepared = null;

            /**
             * Receipt token.
             * @member {talos.v1.Signed} token
             * @memberof talos.v1.Receipt
             * @instance
             */
            Receipt.prototype.token = null;

            /**
             * Receipt previous.
             * @member {Uint8Array} previous
             * @memberof talos.v1.Receipt
             * @instance
             */
            Receipt.prototype.previous = $util.newBuffer([]);

            /**
             * Receipt runner.
             * @member {Uint8Array} runner
             * @memberof talos.v1.Receipt
             * @instance
             */
            Receipt.prototype.runner = $util.newBuffer([]);

            /**
             * Receipt transcript.
             * @member {Uint8Array} transcript
             * @memberof talos.v1.Receipt
             * @instance
             */
            Receipt.prototype.transcript = $util.newBuffer([]);

            /**
             * Receipt source.
             * @member {talos.v1.AttestedSide} source
             * @memberof talos.v1.Receipt
             * @instance
             */
            Receipt.prototype.source = null;

            /**
             * Receipt target.
             * @member {talos.v1.AttestedSide} target
             * @memberof talos.v1.Receipt
             * @instance
             */
            Receipt.prototype.target = null;

            /**
             * Receipt claimedMs.
             * @member {Uint8Array} claimedMs
             * @memberof talos.v1.Receipt
             * @instance
             */
            Receipt.prototype.claimedMs = $util.newBuffer([]);

            /**
             * Receipt rounds.
             * @member {number} rounds
             * @memberof talos.v1.Receipt
             * @instance
             */
            Receipt.prototype.rounds = 0;

            /**
             * Receipt pages.
             * @member {Uint8Array} pages
             * @memberof talos.v1.Receipt
             * @instance
             */
            Receipt.prototype.pages = $util.newBuffer([]);

            /**
             * Creates a new Receipt instance using the specified properties.
             * @function create
             * @memberof talos.v1.Receipt
             * @static
             * @param {talos.v1.Receipt.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Receipt} Receipt instance
             * @type {{
             *   (properties: talos.v1.Receipt.$Shape): talos.v1.Receipt & talos.v1.Receipt.$Shape;
             *   (properties?: talos.v1.Receipt.$Properties): talos.v1.Receipt;
             * }}
             */
            Receipt.create = function(properties) {
                return new Receipt(properties);
            };

            /**
             * Encodes the specified Receipt message. Does not implicitly {@link talos.v1.Receipt.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Receipt
             * @static
             * @param {talos.v1.Receipt.$Properties} message Receipt message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Receipt.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.prepared != null && $Object.hasOwnProperty.call(message, "prepared"))
                    $root.talos.v1.Signed.encode(message.prepared, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.token != null && $Object.hasOwnProperty.call(message, "token"))
                    $root.talos.v1.Signed.encode(message.token, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.previous != null && $Object.hasOwnProperty.call(message, "previous") && message.previous.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.previous);
                if (message.runner != null && $Object.hasOwnProperty.call(message, "runner") && message.runner.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.runner);
                if (message.transcript != null && $Object.hasOwnProperty.call(message, "transcript") && message.transcript.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.transcript);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    $root.talos.v1.AttestedSide.encode(message.source, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.target != null && $Object.hasOwnProperty.call(message, "target"))
                    $root.talos.v1.AttestedSide.encode(message.target, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.claimedMs != null && $Object.hasOwnProperty.call(message, "claimedMs") && message.claimedMs.length)
                    writer.uint32(/* id 8, wireType 2 =*/66).bytes(message.claimedMs);
                if (message.rounds != null && $Object.hasOwnProperty.call(message, "rounds") && message.rounds !== 0)
                    writer.uint32(/* id 9, wireType 0 =*/72).uint32(message.rounds);
                if (message.pages != null && $Object.hasOwnProperty.call(message, "pages") && message.pages.length)
                    writer.uint32(/* id 10, wireType 2 =*/82).bytes(message.pages);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Receipt message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Receipt
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Receipt & talos.v1.Receipt.$Shape} Receipt
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Receipt.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Receipt();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.prepared = $root.talos.v1.Signed.decode(reader, reader.size(), $undefined, _depth + 1, message.prepared);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.token = $root.talos.v1.Signed.decode(reader, reader.size(), $undefined, _depth + 1, message.token);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.previous = value;
                            else
                                delete message.previous;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.runner = value;
                            else
                                delete message.runner;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.transcript = value;
                            else
                                delete message.transcript;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.source = $root.talos.v1.AttestedSide.decode(reader, reader.size(), $undefined, _depth + 1, message.source);
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.target = $root.talos.v1.AttestedSide.decode(reader, reader.size(), $undefined, _depth + 1, message.target);
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.claimedMs = value;
                            else
                                delete message.claimedMs;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.rounds = value;
                            else
                                delete message.rounds;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.pages = value;
                            else
                                delete message.pages;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Receipt;
        })();

        v1.AttestedSide = (function() {

            /**
             * Properties of an AttestedSide.
             * @typedef {Object} talos.v1.AttestedSide.$Properties
             * @property {string} [kind] AttestedSide kind
             * @property {Uint8Array} [report] AttestedSide report
             * @property {Uint8Array} [collateral] AttestedSide collateral
             * @property {Uint8Array} [instance] AttestedSide instance
             * @property {Uint8Array} [peerKey] AttestedSide peerKey
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AttestedSide.
             * @memberof talos.v1
             * @interface IAttestedSide
             * @augments talos.v1.AttestedSide.$Properties
             * @deprecated Use talos.v1.AttestedSide.$Properties instead.
             */

            /**
             * Shape of an AttestedSide.
             * @typedef {talos.v1.AttestedSide.$Properties} talos.v1.AttestedSide.$Shape
             */

            /**
             * Constructs a new AttestedSide.
             * @memberof talos.v1
             * @classdesc Represents an AttestedSide.
             * @constructor
             * @param {talos.v1.AttestedSide.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AttestedSide = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AttestedSide kind.
             * @member {string} kind
             * @memberof talos.v1.AttestedSide
             * @instance
             */
            AttestedSide.prototype.kind = "";

            /**
             * AttestedSide report.
             * @member {Uint8Array} report
             * @memberof talos.v1.AttestedSide
             * @instance
             */
            AttestedSide.prototype.report = $util.newBuffer([]);

            /**
             * AttestedSide collateral.
             * @member {Uint8Array} collateral
             * @memberof talos.v1.AttestedSide
             * @instance
             */
            AttestedSide.prototype.collateral = $util.newBuffer([]);

            /**
             * AttestedSide instance.
             * @member {Uint8Array} instance
             * @memberof talos.v1.AttestedSide
             * @instance
             */
            AttestedSide.prototype.instance = $util.newBuffer([]);

            /**
             * AttestedSide peerKey.
             * @member {Uint8Array} peerKey
             * @memberof talos.v1.AttestedSide
             * @instance
             */
            AttestedSide.prototype.peerKey = $util.newBuffer([]);

            /**
             * Creates a new AttestedSide instance using the specified properties.
             * @function create
             * @memberof talos.v1.AttestedSide
             * @static
             * @param {talos.v1.AttestedSide.$Properties=} [properties] Properties to set
             * @returns {talos.v1.AttestedSide} AttestedSide instance
             * @type {{
             *   (properties: talos.v1.AttestedSide.$Shape): talos.v1.AttestedSide & talos.v1.AttestedSide.$Shape;
             *   (properties?: talos.v1.AttestedSide.$Properties): talos.v1.AttestedSide;
             * }}
             */
            AttestedSide.create = function(properties) {
                return new AttestedSide(properties);
            };

            /**
             * Encodes the specified AttestedSide message. Does not implicitly {@link talos.v1.AttestedSide.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.AttestedSide
             * @static
             * @param {talos.v1.AttestedSide.$Properties} message AttestedSide message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AttestedSide.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.kind);
                if (message.report != null && $Object.hasOwnProperty.call(message, "report") && message.report.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.report);
                if (message.collateral != null && $Object.hasOwnProperty.call(message, "collateral") && message.collateral.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.collateral);
                if (message.instance != null && $Object.hasOwnProperty.call(message, "instance") && message.instance.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.instance);
                if (message.peerKey != null && $Object.hasOwnProperty.call(message, "peerKey") && message.peerKey.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.peerKey);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AttestedSide message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.AttestedSide
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.AttestedSide & talos.v1.AttestedSide.$Shape} AttestedSide
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AttestedSide.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.AttestedSide();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.report = value;
                            else
                                delete message.report;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.collateral = value;
                            else
                                delete message.collateral;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.instance = value;
                            else
                                delete message.instance;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.peerKey = value;
                            else
                                delete message.peerKey;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return AttestedSide;
        })();

        v1.Reclaim = (function() {

            /**
             * Properties of a Reclaim.
             * @typedef {Object} talos.v1.Reclaim.$Properties
             * @property {Uint8Array} [session] Reclaim session
             * @property {Uint8Array} [lineage] Reclaim lineage
             * @property {Uint8Array} [epoch] Reclaim epoch
             * @property {Uint8Array} [root] Reclaim root
             * @property {Uint8Array} [holder] Reclaim holder
             * @property {Uint8Array} [runner] Reclaim runner
             * @property {talos.v1.Signed.$Properties} [tombstone] Reclaim tombstone
             * @property {talos.v1.Signed.$Properties} [token] Reclaim token
             * @property {Uint8Array} [previous] Reclaim previous
             * @property {Uint8Array} [claimedMs] Reclaim claimedMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Reclaim.
             * @memberof talos.v1
             * @interface IReclaim
             * @augments talos.v1.Reclaim.$Properties
             * @deprecated Use talos.v1.Reclaim.$Properties instead.
             */

            /**
             * Shape of a Reclaim.
             * @typedef {talos.v1.Reclaim.$Properties} talos.v1.Reclaim.$Shape
             */

            /**
             * Constructs a new Reclaim.
             * @memberof talos.v1
             * @classdesc Represents a Reclaim.
             * @constructor
             * @param {talos.v1.Reclaim.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Reclaim = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Reclaim session.
             * @member {Uint8Array} session
             * @memberof talos.v1.Reclaim
             * @instance
             */
            Reclaim.prototype.session = $util.newBuffer([]);

            /**
             * Reclaim lineage.
             * @member {Uint8Array} lineage
             * @memberof talos.v1.Reclaim
             * @instance
             */
            Reclaim.prototype.lineage = $util.newBuffer([]);

            /**
             * Reclaim epoch.
             * @member {Uint8Array} epoch
             * @memberof talos.v1.Reclaim
             * @instance
             */
            Reclaim.prototype.epoch = $util.newBuffer([]);

            /**
             * Reclaim root.
             * @member {Uint8Array} root
             * @memberof talos.v1.Reclaim
             * @instance
             */
            Reclaim.prototype.root = $util.newBuffer([]);

            /**
             * Reclaim holder.
             * @member {Uint8Array} holder
             * @memberof talos.v1.Reclaim
             * @instance
             */
            Reclaim.prototype.holder = $util.newBuffer([]);

            /**
             * Reclaim runner.
             * @member {Uint8Array} runner
             * @memberof talos.v1.Reclaim
             * @instance
             */
            Reclaim.prototype.runner = $util.newBuffer([]);

            /**
             * Reclaim tombstone.
             * @member {talos.v1.Signed} tombstone
             * @memberof talos.v1.Reclaim
             * @instance
             */
            Reclaim.prototype.tombstone = null;

            /**
             * Reclaim token.
             * @member {talos.v1.Signed} token
             * @memberof talos.v1.Reclaim
             * @instance
             */
            Reclaim.prototype.token = null;

            /**
             * Reclaim previous.
             * @member {Uint8Array} previous
             * @memberof talos.v1.Reclaim
             * @instance
             */
            Reclaim.prototype.previous = $util.newBuffer([]);

            /**
             * Reclaim claimedMs.
             * @member {Uint8Array} claimedMs
             * @memberof talos.v1.Reclaim
             * @instance
             */
            Reclaim.prototype.claimedMs = $util.newBuffer([]);

            /**
             * Creates a new Reclaim instance using the specified properties.
             * @function create
             * @memberof talos.v1.Reclaim
             * @static
             * @param {talos.v1.Reclaim.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Reclaim} Reclaim instance
             * @type {{
             *   (properties: talos.v1.Reclaim.$Shape): talos.v1.Reclaim & talos.v1.Reclaim.$Shape;
             *   (properties?: talos.v1.Reclaim.$Properties): talos.v1.Reclaim;
             * }}
             */
            Reclaim.create = function(properties) {
                return new Reclaim(properties);
            };

            /**
             * Encodes the specified Reclaim message. Does not implicitly {@link talos.v1.Reclaim.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Reclaim
             * @static
             * @param {talos.v1.Reclaim.$Properties} message Reclaim message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Reclaim.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.session != null && $Object.hasOwnProperty.call(message, "session") && message.session.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.session);
                if (message.lineage != null && $Object.hasOwnProperty.call(message, "lineage") && message.lineage.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.lineage);
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && message.epoch.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.epoch);
                if (message.root != null && $Object.hasOwnProperty.call(message, "root") && message.root.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.root);
                if (message.holder != null && $Object.hasOwnProperty.call(message, "holder") && message.holder.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.holder);
                if (message.runner != null && $Object.hasOwnProperty.call(message, "runner") && message.runner.length)
                    writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.runner);
                if (message.tombstone != null && $Object.hasOwnProperty.call(message, "tombstone"))
                    $root.talos.v1.Signed.encode(message.tombstone, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.token != null && $Object.hasOwnProperty.call(message, "token"))
                    $root.talos.v1.Signed.encode(message.token, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.previous != null && $Object.hasOwnProperty.call(message, "previous") && message.previous.length)
                    writer.uint32(/* id 9, wireType 2 =*/74).bytes(message.previous);
                if (message.claimedMs != null && $Object.hasOwnProperty.call(message, "claimedMs") && message.claimedMs.length)
                    writer.uint32(/* id 10, wireType 2 =*/82).bytes(message.claimedMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Reclaim message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Reclaim
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Reclaim & talos.v1.Reclaim.$Shape} Reclaim
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Reclaim.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Reclaim();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.session = value;
                            else
                                delete message.session;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.lineage = value;
                            else
                                delete message.lineage;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.root = value;
                            else
                                delete message.root;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.holder = value;
                            else
                                delete message.holder;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.runner = value;
                            else
                                delete message.runner;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.tombstone = $root.talos.v1.Signed.decode(reader, reader.size(), $undefined, _depth + 1, message.tombstone);
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.token = $root.talos.v1.Signed.decode(reader, reader.size(), $undefined, _depth + 1, message.token);
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.previous = value;
                            else
                                delete message.previous;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.claimedMs = value;
                            else
                                delete message.claimedMs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Reclaim;
        })();

        v1.Restart = (function() {

            /**
             * Properties of a Restart.
             * @typedef {Object} talos.v1.Restart.$Properties
             * @property {Uint8Array} [lineage] Restart lineage
             * @property {Uint8Array} [epoch] Restart epoch
             * @property {Uint8Array} [sequence] Restart sequence
             * @property {Uint8Array} [root] Restart root
             * @property {Uint8Array} [previousRunner] Restart previousRunner
             * @property {Uint8Array} [runner] Restart runner
             * @property {Uint8Array} [previous] Restart previous
             * @property {Uint8Array} [claimedMs] Restart claimedMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Restart.
             * @memberof talos.v1
             * @interface IRestart
             * @augments talos.v1.Restart.$Properties
             * @deprecated Use talos.v1.Restart.$Properties instead.
             */

            /**
             * Shape of a Restart.
             * @typedef {talos.v1.Restart.$Properties} talos.v1.Restart.$Shape
             */

            /**
             * Constructs a new Restart.
             * @memberof talos.v1
             * @classdesc Represents a Restart.
             * @constructor
             * @param {talos.v1.Restart.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Restart = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Restart lineage.
             * @member {Uint8Array} lineage
             * @memberof talos.v1.Restart
             * @instance
             */
            Restart.prototype.lineage = $util.newBuffer([]);

            /**
             * Restart epoch.
             * @member {Uint8Array} epoch
             * @memberof talos.v1.Restart
             * @instance
             */
            Restart.prototype.epoch = $util.newBuffer([]);

            /**
             * Restart sequence.
             * @member {Uint8Array} sequence
             * @memberof talos.v1.Restart
             * @instance
             */
            Restart.prototype.sequence = $util.newBuffer([]);

            /**
             * Restart root.
             * @member {Uint8Array} root
             * @memberof talos.v1.Restart
             * @instance
             */
            Restart.prototype.root = $util.newBuffer([]);

            /**
             * Restart previousRunner.
             * @member {Uint8Array} previousRunner
             * @memberof talos.v1.Restart
             * @instance
             */
            Restart.prototype.previousRunner = $util.newBuffer([]);

            /**
             * Restart runner.
             * @member {Uint8Array} runner
             * @memberof talos.v1.Restart
             * @instance
             */
            Restart.prototype.runner = $util.newBuffer([]);

            /**
             * Restart previous.
             * @member {Uint8Array} previous
             * @memberof talos.v1.Restart
             * @instance
             */
            Restart.prototype.previous = $util.newBuffer([]);

            /**
             * Restart claimedMs.
             * @member {Uint8Array} claimedMs
             * @memberof talos.v1.Restart
             * @instance
             */
            Restart.prototype.claimedMs = $util.newBuffer([]);

            /**
             * Creates a new Restart instance using the specified properties.
             * @function create
             * @memberof talos.v1.Restart
             * @static
             * @param {talos.v1.Restart.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Restart} Restart instance
             * @type {{
             *   (properties: talos.v1.Restart.$Shape): talos.v1.Restart & talos.v1.Restart.$Shape;
             *   (properties?: talos.v1.Restart.$Properties): talos.v1.Restart;
             * }}
             */
            Restart.create = function(properties) {
                return new Restart(properties);
            };

            /**
             * Encodes the specified Restart message. Does not implicitly {@link talos.v1.Restart.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Restart
             * @static
             * @param {talos.v1.Restart.$Properties} message Restart message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Restart.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.lineage != null && $Object.hasOwnProperty.call(message, "lineage") && message.lineage.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.lineage);
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && message.epoch.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.epoch);
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && message.sequence.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.sequence);
                if (message.root != null && $Object.hasOwnProperty.call(message, "root") && message.root.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.root);
                if (message.previousRunner != null && $Object.hasOwnProperty.call(message, "previousRunner") && message.previousRunner.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.previousRunner);
                if (message.runner != null && $Object.hasOwnProperty.call(message, "runner") && message.runner.length)
                    writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.runner);
                if (message.previous != null && $Object.hasOwnProperty.call(message, "previous") && message.previous.length)
                    writer.uint32(/* id 7, wireType 2 =*/58).bytes(message.previous);
                if (message.claimedMs != null && $Object.hasOwnProperty.call(message, "claimedMs") && message.claimedMs.length)
                    writer.uint32(/* id 8, wireType 2 =*/66).bytes(message.claimedMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Restart message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Restart
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Restart & talos.v1.Restart.$Shape} Restart
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Restart.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Restart();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.lineage = value;
                            else
                                delete message.lineage;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.sequence = value;
                            else
                                delete message.sequence;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.root = value;
                            else
                                delete message.root;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.previousRunner = value;
                            else
                                delete message.previousRunner;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.runner = value;
                            else
                                delete message.runner;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.previous = value;
                            else
                                delete message.previous;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.claimedMs = value;
                            else
                                delete message.claimedMs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Restart;
        })();

        v1.Offer = (function() {

            /**
             * Properties of an Offer.
             * @typedef {Object} talos.v1.Offer.$Properties
             * @property {Uint8Array} [attempt] Offer attempt
             * @property {string} [name] Offer name
             * @property {Uint8Array} [lineage] Offer lineage
             * @property {Uint8Array} [epoch] Offer epoch
             * @property {Uint8Array} ["package"] Offer package
             * @property {number} [packageBytes] Offer packageBytes
             * @property {Uint8Array} [memoryBytes] Offer memoryBytes
             * @property {boolean} [dryRun] Offer dryRun
             * @property {number} [timeoutMs] Offer timeoutMs
             * @property {Array.<talos.v1.Signed.$Properties>} [chain] Offer chain
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Offer.
             * @memberof talos.v1
             * @interface IOffer
             * @augments talos.v1.Offer.$Properties
             * @deprecated Use talos.v1.Offer.$Properties instead.
             */

            /**
             * Shape of an Offer.
             * @typedef {talos.v1.Offer.$Properties} talos.v1.Offer.$Shape
             */

            /**
             * Constructs a new Offer.
             * @memberof talos.v1
             * @classdesc Represents an Offer.
             * @constructor
             * @param {talos.v1.Offer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Offer = function (properties) {
                this.chain = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Offer attempt.
             * @member {Uint8Array} attempt
             * @memberof talos.v1.Offer
             * @instance
             */
            Offer.prototype.attempt = $util.newBuffer([]);

            /**
             * Offer name.
             * @member {string} name
             * @memberof talos.v1.Offer
             * @instance
             */
            Offer.prototype.name = "";

            /**
             * Offer lineage.
             * @member {Uint8Array} lineage
             * @memberof talos.v1.Offer
             * @instance
             */
            Offer.prototype.lineage = $util.newBuffer([]);

            /**
             * Offer epoch.
             * @member {Uint8Array} epoch
             * @memberof talos.v1.Offer
             * @instance
             */
            Offer.prototype.epoch = $util.newBuffer([]);

            /**
             * Offer package.
             * @member {Uint8Array} package
             * @memberof talos.v1.Offer
             * @instance
             */
            Offer.prototype["package"] = $util.newBuffer([]);

            /**
             * Offer packageBytes.
             * @member {number} packageBytes
             * @memberof talos.v1.Offer
             * @instance
             */
            Offer.prototype.packageBytes = 0;

            /**
             * Offer memoryBytes.
             * @member {Uint8Array} memoryBytes
             * @memberof talos.v1.Offer
             * @instance
             */
            Offer.prototype.memoryBytes = $util.newBuffer([]);

            /**
             * Offer dryRun.
             * @member {boolean} dryRun
             * @memberof talos.v1.Offer
             * @instance
             */
            Offer.prototype.dryRun = false;

            /**
             * Offer timeoutMs.
             * @member {number} timeoutMs
             * @memberof talos.v1.Offer
             * @instance
             */
            Offer.prototype.timeoutMs = 0;

            /**
             * Offer chain.
             * @member {Array.<talos.v1.Signed>} chain
             * @memberof talos.v1.Offer
             * @instance
             */
            Offer.prototype.chain = $util.emptyArray;

            /**
             * Creates a new Offer instance using the specified properties.
             * @function create
             * @memberof talos.v1.Offer
             * @static
             * @param {talos.v1.Offer.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Offer} Offer instance
             * @type {{
             *   (properties: talos.v1.Offer.$Shape): talos.v1.Offer & talos.v1.Offer.$Shape;
             *   (properties?: talos.v1.Offer.$Properties): talos.v1.Offer;
             * }}
             */
            Offer.create = function(properties) {
                return new Offer(properties);
            };

            /**
             * Encodes the specified Offer message. Does not implicitly {@link talos.v1.Offer.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Offer
             * @static
             * @param {talos.v1.Offer.$Properties} message Offer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Offer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.attempt);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
                if (message.lineage != null && $Object.hasOwnProperty.call(message, "lineage") && message.lineage.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.lineage);
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && message.epoch.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.epoch);
                if (message["package"] != null && $Object.hasOwnProperty.call(message, "package") && message["package"].length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message["package"]);
                if (message.packageBytes != null && $Object.hasOwnProperty.call(message, "packageBytes") && message.packageBytes !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.packageBytes);
                if (message.memoryBytes != null && $Object.hasOwnProperty.call(message, "memoryBytes") && message.memoryBytes.length)
                    writer.uint32(/* id 7, wireType 2 =*/58).bytes(message.memoryBytes);
                if (message.dryRun != null && $Object.hasOwnProperty.call(message, "dryRun") && message.dryRun !== false)
                    writer.uint32(/* id 8, wireType 0 =*/64).bool(message.dryRun);
                if (message.timeoutMs != null && $Object.hasOwnProperty.call(message, "timeoutMs") && message.timeoutMs !== 0)
                    writer.uint32(/* id 9, wireType 0 =*/72).uint32(message.timeoutMs);
                if (message.chain != null && message.chain.length)
                    for (let i = 0; i < message.chain.length; ++i)
                        $root.talos.v1.Signed.encode(message.chain[i], writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Offer message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Offer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Offer & talos.v1.Offer.$Shape} Offer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Offer.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Offer();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.attempt = value;
                            else
                                delete message.attempt;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.lineage = value;
                            else
                                delete message.lineage;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message["package"] = value;
                            else
                                delete message["package"];
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.packageBytes = value;
                            else
                                delete message.packageBytes;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.memoryBytes = value;
                            else
                                delete message.memoryBytes;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.dryRun = value;
                            else
                                delete message.dryRun;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.timeoutMs = value;
                            else
                                delete message.timeoutMs;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if (!(message.chain && message.chain.length))
                                message.chain = [];
                            message.chain.push($root.talos.v1.Signed.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Offer;
        })();

        v1.Offered = (function() {

            /**
             * Properties of an Offered.
             * @typedef {Object} talos.v1.Offered.$Properties
             * @property {boolean} [needsPackage] Offered needsPackage
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Offered.
             * @memberof talos.v1
             * @interface IOffered
             * @augments talos.v1.Offered.$Properties
             * @deprecated Use talos.v1.Offered.$Properties instead.
             */

            /**
             * Shape of an Offered.
             * @typedef {talos.v1.Offered.$Properties} talos.v1.Offered.$Shape
             */

            /**
             * Constructs a new Offered.
             * @memberof talos.v1
             * @classdesc Represents an Offered.
             * @constructor
             * @param {talos.v1.Offered.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Offered = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Offered needsPackage.
             * @member {boolean} needsPackage
             * @memberof talos.v1.Offered
             * @instance
             */
            Offered.prototype.needsPackage = false;

            /**
             * Creates a new Offered instance using the specified properties.
             * @function create
             * @memberof talos.v1.Offered
             * @static
             * @param {talos.v1.Offered.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Offered} Offered instance
             * @type {{
             *   (properties: talos.v1.Offered.$Shape): talos.v1.Offered & talos.v1.Offered.$Shape;
             *   (properties?: talos.v1.Offered.$Properties): talos.v1.Offered;
             * }}
             */
            Offered.create = function(properties) {
                return new Offered(properties);
            };

            /**
             * Encodes the specified Offered message. Does not implicitly {@link talos.v1.Offered.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Offered
             * @static
             * @param {talos.v1.Offered.$Properties} message Offered message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Offered.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.needsPackage != null && $Object.hasOwnProperty.call(message, "needsPackage") && message.needsPackage !== false)
                    writer.uint32(/* id 1, wireType 0 =*/8).bool(message.needsPackage);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Offered message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Offered
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Offered & talos.v1.Offered.$Shape} Offered
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Offered.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Offered();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.needsPackage = value;
                            else
                                delete message.needsPackage;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Offered;
        })();

        v1.PutPackage = (function() {

            /**
             * Properties of a PutPackage.
             * @typedef {Object} talos.v1.PutPackage.$Properties
             * @property {Uint8Array} [attempt] PutPackage attempt
             * @property {number} [offset] PutPackage offset
             * @property {Uint8Array} [part] PutPackage part
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PutPackage.
             * @memberof talos.v1
             * @interface IPutPackage
             * @augments talos.v1.PutPackage.$Properties
             * @deprecated Use talos.v1.PutPackage.$Properties instead.
             */

            /**
             * Shape of a PutPackage.
             * @typedef {talos.v1.PutPackage.$Properties} talos.v1.PutPackage.$Shape
             */

            /**
             * Constructs a new PutPackage.
             * @memberof talos.v1
             * @classdesc Represents a PutPackage.
             * @constructor
             * @param {talos.v1.PutPackage.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PutPackage = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PutPackage attempt.
             * @member {Uint8Array} attempt
             * @memberof talos.v1.PutPackage
             * @instance
             */
            PutPackage.prototype.attempt = $util.newBuffer([]);

            /**
             * PutPackage offset.
             * @member {number} offset
             * @memberof talos.v1.PutPackage
             * @instance
             */
            PutPackage.prototype.offset = 0;

            /**
             * PutPackage part.
             * @member {Uint8Array} part
             * @memberof talos.v1.PutPackage
             * @instance
             */
            PutPackage.prototype.part = $util.newBuffer([]);

            /**
             * Creates a new PutPackage instance using the specified properties.
             * @function create
             * @memberof talos.v1.PutPackage
             * @static
             * @param {talos.v1.PutPackage.$Properties=} [properties] Properties to set
             * @returns {talos.v1.PutPackage} PutPackage instance
             * @type {{
             *   (properties: talos.v1.PutPackage.$Shape): talos.v1.PutPackage & talos.v1.PutPackage.$Shape;
             *   (properties?: talos.v1.PutPackage.$Properties): talos.v1.PutPackage;
             * }}
             */
            PutPackage.create = function(properties) {
                return new PutPackage(properties);
            };

            /**
             * Encodes the specified PutPackage message. Does not implicitly {@link talos.v1.PutPackage.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.PutPackage
             * @static
             * @param {talos.v1.PutPackage.$Properties} message PutPackage message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PutPackage.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.attempt);
                if (message.offset != null && $Object.hasOwnProperty.call(message, "offset") && message.offset !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.offset);
                if (message.part != null && $Object.hasOwnProperty.call(message, "part") && message.part.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.part);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PutPackage message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.PutPackage
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.PutPackage & talos.v1.PutPackage.$Shape} PutPackage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PutPackage.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.PutPackage();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.attempt = value;
                            else
                                delete message.attempt;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.offset = value;
                            else
                                delete message.offset;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.part = value;
                            else
                                delete message.part;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return PutPackage;
        })();

        v1.Start = (function() {

            /**
             * Properties of a Start.
             * @typedef {Object} talos.v1.Start.$Properties
             * @property {Uint8Array} [attempt] Start attempt
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Start.
             * @memberof talos.v1
             * @interface IStart
             * @augments talos.v1.Start.$Properties
             * @deprecated Use talos.v1.Start.$Properties instead.
             */

            /**
             * Shape of a Start.
             * @typedef {talos.v1.Start.$Properties} talos.v1.Start.$Shape
             */

            /**
             * Constructs a new Start.
             * @memberof talos.v1
             * @classdesc Represents a Start.
             * @constructor
             * @param {talos.v1.Start.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Start = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Start attempt.
             * @member {Uint8Array} attempt
             * @memberof talos.v1.Start
             * @instance
             */
            Start.prototype.attempt = $util.newBuffer([]);

            /**
             * Creates a new Start instance using the specified properties.
             * @function create
             * @memberof talos.v1.Start
             * @static
             * @param {talos.v1.Start.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Start} Start instance
             * @type {{
             *   (properties: talos.v1.Start.$Shape): talos.v1.Start & talos.v1.Start.$Shape;
             *   (properties?: talos.v1.Start.$Properties): talos.v1.Start;
             * }}
             */
            Start.create = function(properties) {
                return new Start(properties);
            };

            /**
             * Encodes the specified Start message. Does not implicitly {@link talos.v1.Start.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Start
             * @static
             * @param {talos.v1.Start.$Properties} message Start message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Start.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.attempt);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Start message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Start
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Start & talos.v1.Start.$Shape} Start
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Start.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Start();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.attempt = value;
                            else
                                delete message.attempt;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Start;
        })();

        v1.DeliverStatement = (function() {

            /**
             * Properties of a DeliverStatement.
             * @typedef {Object} talos.v1.DeliverStatement.$Properties
             * @property {Uint8Array} [attempt] DeliverStatement attempt
             * @property {talos.v1.Signed.$Properties} [statement] DeliverStatement statement
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a DeliverStatement.
             * @memberof talos.v1
             * @interface IDeliverStatement
             * @augments talos.v1.DeliverStatement.$Properties
             * @deprecated Use talos.v1.DeliverStatement.$Properties instead.
             */

            /**
             * Shape of a DeliverStatement.
             * @typedef {talos.v1.DeliverStatement.$Properties} talos.v1.DeliverStatement.$Shape
             */

            /**
             * Constructs a new DeliverStatement.
             * @memberof talos.v1
             * @classdesc Represents a DeliverStatement.
             * @constructor
             * @param {talos.v1.DeliverStatement.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const DeliverStatement = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * DeliverStatement attempt.
             * @member {Uint8Array} attempt
             * @memberof talos.v1.DeliverStatement
             * @instance
             */
            DeliverStatement.prototype.attempt = $util.newBuffer([]);

            /**
             * DeliverStatement statement.
             * @member {talos.v1.Signed} statement
             * @memberof talos.v1.DeliverStatement
             * @instance
             */
            DeliverStatement.prototype.statement = null;

            /**
             * Creates a new DeliverStatement instance using the specified properties.
             * @function create
             * @memberof talos.v1.DeliverStatement
             * @static
             * @param {talos.v1.DeliverStatement.$Properties=} [properties] Properties to set
             * @returns {talos.v1.DeliverStatement} DeliverStatement instance
             * @type {{
             *   (properties: talos.v1.DeliverStatement.$Shape): talos.v1.DeliverStatement & talos.v1.DeliverStatement.$Shape;
             *   (properties?: talos.v1.DeliverStatement.$Properties): talos.v1.DeliverStatement;
             * }}
             */
            DeliverStatement.create = function(properties) {
                return new DeliverStatement(properties);
            };

            /**
             * Encodes the specified DeliverStatement message. Does not implicitly {@link talos.v1.DeliverStatement.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.DeliverStatement
             * @static
             * @param {talos.v1.DeliverStatement.$Properties} message DeliverStatement message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            DeliverStatement.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.attempt);
                if (message.statement != null && $Object.hasOwnProperty.call(message, "statement"))
                    $root.talos.v1.Signed.encode(message.statement, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a DeliverStatement message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.DeliverStatement
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.DeliverStatement & talos.v1.DeliverStatement.$Shape} DeliverStatement
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            DeliverStatement.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.DeliverStatement();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.attempt = value;
                            else
                                delete message.attempt;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.statement = $root.talos.v1.Signed.decode(reader, reader.size(), $undefined, _depth + 1, message.statement);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return DeliverStatement;
        })();

        v1.ForwardOpen = (function() {

            /**
             * Properties of a ForwardOpen.
             * @typedef {Object} talos.v1.ForwardOpen.$Properties
             * @property {Uint8Array} [lineage] ForwardOpen lineage
             * @property {Uint8Array} [clientKey] ForwardOpen clientKey
             * @property {number} [hops] ForwardOpen hops
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ForwardOpen.
             * @memberof talos.v1
             * @interface IForwardOpen
             * @augments talos.v1.ForwardOpen.$Properties
             * @deprecated Use talos.v1.ForwardOpen.$Properties instead.
             */

            /**
             * Shape of a ForwardOpen.
             * @typedef {talos.v1.ForwardOpen.$Properties} talos.v1.ForwardOpen.$Shape
             */

            /**
             * Constructs a new ForwardOpen.
             * @memberof talos.v1
             * @classdesc Represents a ForwardOpen.
             * @constructor
             * @param {talos.v1.ForwardOpen.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ForwardOpen = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ForwardOpen lineage.
             * @member {Uint8Array} lineage
             * @memberof talos.v1.ForwardOpen
             * @instance
             */
            ForwardOpen.prototype.lineage = $util.newBuffer([]);

            /**
             * ForwardOpen clientKey.
             * @member {Uint8Array} clientKey
             * @memberof talos.v1.ForwardOpen
             * @instance
             */
            ForwardOpen.prototype.clientKey = $util.newBuffer([]);

            /**
             * ForwardOpen hops.
             * @member {number} hops
             * @memberof talos.v1.ForwardOpen
             * @instance
             */
            ForwardOpen.prototype.hops = 0;

            /**
             * Creates a new ForwardOpen instance using the specified properties.
             * @function create
             * @memberof talos.v1.ForwardOpen
             * @static
             * @param {talos.v1.ForwardOpen.$Properties=} [properties] Properties to set
             * @returns {talos.v1.ForwardOpen} ForwardOpen instance
             * @type {{
             *   (properties: talos.v1.ForwardOpen.$Shape): talos.v1.ForwardOpen & talos.v1.ForwardOpen.$Shape;
             *   (properties?: talos.v1.ForwardOpen.$Properties): talos.v1.ForwardOpen;
             * }}
             */
            ForwardOpen.create = function(properties) {
                return new ForwardOpen(properties);
            };

            /**
             * Encodes the specified ForwardOpen message. Does not implicitly {@link talos.v1.ForwardOpen.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.ForwardOpen
             * @static
             * @param {talos.v1.ForwardOpen.$Properties} message ForwardOpen message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ForwardOpen.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.lineage != null && $Object.hasOwnProperty.call(message, "lineage") && message.lineage.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.lineage);
                if (message.clientKey != null && $Object.hasOwnProperty.call(message, "clientKey") && message.clientKey.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.clientKey);
                if (message.hops != null && $Object.hasOwnProperty.call(message, "hops") && message.hops !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.hops);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ForwardOpen message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.ForwardOpen
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.ForwardOpen & talos.v1.ForwardOpen.$Shape} ForwardOpen
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ForwardOpen.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.ForwardOpen();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.lineage = value;
                            else
                                delete message.lineage;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.clientKey = value;
                            else
                                delete message.clientKey;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.hops = value;
                            else
                                delete message.hops;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ForwardOpen;
        })();

        v1.ForwardedOpen = (function() {

            /**
             * Properties of a ForwardedOpen.
             * @typedef {Object} talos.v1.ForwardedOpen.$Properties
             * @property {Uint8Array} [clientSession] ForwardedOpen clientSession
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ForwardedOpen.
             * @memberof talos.v1
             * @interface IForwardedOpen
             * @augments talos.v1.ForwardedOpen.$Properties
             * @deprecated Use talos.v1.ForwardedOpen.$Properties instead.
             */

            /**
             * Shape of a ForwardedOpen.
             * @typedef {talos.v1.ForwardedOpen.$Properties} talos.v1.ForwardedOpen.$Shape
             */

            /**
             * Constructs a new ForwardedOpen.
             * @memberof talos.v1
             * @classdesc Represents a ForwardedOpen.
             * @constructor
             * @param {talos.v1.ForwardedOpen.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ForwardedOpen = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ForwardedOpen clientSession.
             * @member {Uint8Array} clientSession
             * @memberof talos.v1.ForwardedOpen
             * @instance
             */
            ForwardedOpen.prototype.clientSession = $util.newBuffer([]);

            /**
             * Creates a new ForwardedOpen instance using the specified properties.
             * @function create
             * @memberof talos.v1.ForwardedOpen
             * @static
             * @param {talos.v1.ForwardedOpen.$Properties=} [properties] Properties to set
             * @returns {talos.v1.ForwardedOpen} ForwardedOpen instance
             * @type {{
             *   (properties: talos.v1.ForwardedOpen.$Shape): talos.v1.ForwardedOpen & talos.v1.ForwardedOpen.$Shape;
             *   (properties?: talos.v1.ForwardedOpen.$Properties): talos.v1.ForwardedOpen;
             * }}
             */
            ForwardedOpen.create = function(properties) {
                return new ForwardedOpen(properties);
            };

            /**
             * Encodes the specified ForwardedOpen message. Does not implicitly {@link talos.v1.ForwardedOpen.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.ForwardedOpen
             * @static
             * @param {talos.v1.ForwardedOpen.$Properties} message ForwardedOpen message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ForwardedOpen.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.clientSession != null && $Object.hasOwnProperty.call(message, "clientSession") && message.clientSession.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.clientSession);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ForwardedOpen message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.ForwardedOpen
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.ForwardedOpen & talos.v1.ForwardedOpen.$Shape} ForwardedOpen
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ForwardedOpen.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.ForwardedOpen();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.clientSession = value;
                            else
                                delete message.clientSession;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ForwardedOpen;
        })();

        v1.ForwardCall = (function() {

            /**
             * Properties of a ForwardCall.
             * @typedef {Object} talos.v1.ForwardCall.$Properties
             * @property {Uint8Array} [lineage] ForwardCall lineage
             * @property {Uint8Array} [clientSession] ForwardCall clientSession
             * @property {Uint8Array} [sequence] ForwardCall sequence
             * @property {Uint8Array} [signature] ForwardCall signature
             * @property {Uint8Array} [data] ForwardCall data
             * @property {number} [hops] ForwardCall hops
             * @property {number} [timeoutMs] ForwardCall timeoutMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ForwardCall.
             * @memberof talos.v1
             * @interface IForwardCall
             * @augments talos.v1.ForwardCall.$Properties
             * @deprecated Use talos.v1.ForwardCall.$Properties instead.
             */

            /**
             * Shape of a ForwardCall.
             * @typedef {talos.v1.ForwardCall.$Properties} talos.v1.ForwardCall.$Shape
             */

            /**
             * Constructs a new ForwardCall.
             * @memberof talos.v1
             * @classdesc Represents a ForwardCall.
             * @constructor
             * @param {talos.v1.ForwardCall.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ForwardCall = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ForwardCall lineage.
             * @member {Uint8Array} lineage
             * @memberof talos.v1.ForwardCall
             * @instance
             */
            ForwardCall.prototype.lineage = $util.newBuffer([]);

            /**
             * ForwardCall clientSession.
             * @member {Uint8Array} clientSession
             * @memberof talos.v1.ForwardCall
             * @instance
             */
            ForwardCall.prototype.clientSession = $util.newBuffer([]);

            /**
             * ForwardCall sequence.
             * @member {Uint8Array} sequence
             * @memberof talos.v1.ForwardCall
             * @instance
             */
            ForwardCall.prototype.sequence = $util.newBuffer([]);

            /**
             * ForwardCall signature.
             * @member {Uint8Array} signature
             * @memberof talos.v1.ForwardCall
             * @instance
             */
            ForwardCall.prototype.signature = $util.newBuffer([]);

            /**
             * ForwardCall data.
             * @member {Uint8Array} data
             * @memberof talos.v1.ForwardCall
             * @instance
             */
            ForwardCall.prototype.data = $util.newBuffer([]);

            /**
             * ForwardCall hops.
             * @member {number} hops
             * @memberof talos.v1.ForwardCall
             * @instance
             */
            ForwardCall.prototype.hops = 0;

            /**
             * ForwardCall timeoutMs.
             * @member {number} timeoutMs
             * @memberof talos.v1.ForwardCall
             * @instance
             */
            ForwardCall.prototype.timeoutMs = 0;

            /**
             * Creates a new ForwardCall instance using the specified properties.
             * @function create
             * @memberof talos.v1.ForwardCall
             * @static
             * @param {talos.v1.ForwardCall.$Properties=} [properties] Properties to set
             * @returns {talos.v1.ForwardCall} ForwardCall instance
             * @type {{
             *   (properties: talos.v1.ForwardCall.$Shape): talos.v1.ForwardCall & talos.v1.ForwardCall.$Shape;
             *   (properties?: talos.v1.ForwardCall.$Properties): talos.v1.ForwardCall;
             * }}
             */
            ForwardCall.create = function(properties) {
                return new ForwardCall(properties);
            };

            /**
             * Encodes the specified ForwardCall message. Does not implicitly {@link talos.v1.ForwardCall.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.ForwardCall
             * @static
             * @param {talos.v1.ForwardCall.$Properties} message ForwardCall message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ForwardCall.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.lineage != null && $Object.hasOwnProperty.call(message, "lineage") && message.lineage.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.lineage);
                if (message.clientSession != null && $Object.hasOwnProperty.call(message, "clientSession") && message.clientSession.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.clientSession);
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && message.sequence.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.sequence);
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature") && message.signature.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.signature);
                if (message.data != null && $Object.hasOwnProperty.call(message, "data") && message.data.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.data);
                if (message.hops != null && $Object.hasOwnProperty.call(message, "hops") && message.hops !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.hops);
                if (message.timeoutMs != null && $Object.hasOwnProperty.call(message, "timeoutMs") && message.timeoutMs !== 0)
                    writer.uint32(/* id 7, wireType 0 =*/56).uint32(message.timeoutMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ForwardCall message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.ForwardCall
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.ForwardCall & talos.v1.ForwardCall.$Shape} ForwardCall
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ForwardCall.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.ForwardCall();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.lineage = value;
                            else
                                delete message.lineage;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.clientSession = value;
                            else
                                delete message.clientSession;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.sequence = value;
                            else
                                delete message.sequence;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.signature = value;
                            else
                                delete message.signature;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.data = value;
                            else
                                delete message.data;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.hops = value;
                            else
                                delete message.hops;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.timeoutMs = value;
                            else
                                delete message.timeoutMs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ForwardCall;
        })();

        v1.ForwardedCall = (function() {

            /**
             * Properties of a ForwardedCall.
             * @typedef {Object} talos.v1.ForwardedCall.$Properties
             * @property {Uint8Array} [data] ForwardedCall data
             * @property {boolean} [repeated] ForwardedCall repeated
             * @property {string} [host] ForwardedCall host
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ForwardedCall.
             * @memberof talos.v1
             * @interface IForwardedCall
             * @augments talos.v1.ForwardedCall.$Properties
             * @deprecated Use talos.v1.ForwardedCall.$Properties instead.
             */

            /**
             * Shape of a ForwardedCall.
             * @typedef {talos.v1.ForwardedCall.$Properties} talos.v1.ForwardedCall.$Shape
             */

            /**
             * Constructs a new ForwardedCall.
             * @memberof talos.v1
             * @classdesc Represents a ForwardedCall.
             * @constructor
             * @param {talos.v1.ForwardedCall.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ForwardedCall = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ForwardedCall data.
             * @member {Uint8Array} data
             * @memberof talos.v1.ForwardedCall
             * @instance
             */
            ForwardedCall.prototype.data = $util.newBuffer([]);

            /**
             * ForwardedCall repeated.
             * @member {boolean} repeated
             * @memberof talos.v1.ForwardedCall
             * @instance
             */
            ForwardedCall.prototype.repeated = false;

            /**
             * ForwardedCall host.
             * @member {string} host
             * @memberof talos.v1.ForwardedCall
             * @instance
             */
            ForwardedCall.prototype.host = "";

            /**
             * Creates a new ForwardedCall instance using the specified properties.
             * @function create
             * @memberof talos.v1.ForwardedCall
             * @static
             * @param {talos.v1.ForwardedCall.$Properties=} [properties] Properties to set
             * @returns {talos.v1.ForwardedCall} ForwardedCall instance
             * @type {{
             *   (properties: talos.v1.ForwardedCall.$Shape): talos.v1.ForwardedCall & talos.v1.ForwardedCall.$Shape;
             *   (properties?: talos.v1.ForwardedCall.$Properties): talos.v1.ForwardedCall;
             * }}
             */
            ForwardedCall.create = function(properties) {
                return new ForwardedCall(properties);
            };

            /**
             * Encodes the specified ForwardedCall message. Does not implicitly {@link talos.v1.ForwardedCall.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.ForwardedCall
             * @static
             * @param {talos.v1.ForwardedCall.$Properties} message ForwardedCall message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ForwardedCall.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.data != null && $Object.hasOwnProperty.call(message, "data") && message.data.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.data);
                if (message.repeated != null && $Object.hasOwnProperty.call(message, "repeated") && message.repeated !== false)
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.repeated);
                if (message.host != null && $Object.hasOwnProperty.call(message, "host") && message.host !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.host);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ForwardedCall message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.ForwardedCall
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.ForwardedCall & talos.v1.ForwardedCall.$Shape} ForwardedCall
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ForwardedCall.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.ForwardedCall();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.data = value;
                            else
                                delete message.data;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.repeated = value;
                            else
                                delete message.repeated;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.host = value;
                            else
                                delete message.host;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ForwardedCall;
        })();

        v1.ForwardAcknowledge = (function() {

            /**
             * Properties of a ForwardAcknowledge.
             * @typedef {Object} talos.v1.ForwardAcknowledge.$Properties
             * @property {Uint8Array} [lineage] ForwardAcknowledge lineage
             * @property {Uint8Array} [clientSession] ForwardAcknowledge clientSession
             * @property {Uint8Array} [sequence] ForwardAcknowledge sequence
             * @property {Uint8Array} [signature] ForwardAcknowledge signature
             * @property {number} [hops] ForwardAcknowledge hops
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ForwardAcknowledge.
             * @memberof talos.v1
             * @interface IForwardAcknowledge
             * @augments talos.v1.ForwardAcknowledge.$Properties
             * @deprecated Use talos.v1.ForwardAcknowledge.$Properties instead.
             */

            /**
             * Shape of a ForwardAcknowledge.
             * @typedef {talos.v1.ForwardAcknowledge.$Properties} talos.v1.ForwardAcknowledge.$Shape
             */

            /**
             * Constructs a new ForwardAcknowledge.
             * @memberof talos.v1
             * @classdesc Represents a ForwardAcknowledge.
             * @constructor
             * @param {talos.v1.ForwardAcknowledge.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ForwardAcknowledge = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ForwardAcknowledge lineage.
             * @member {Uint8Array} lineage
             * @memberof talos.v1.ForwardAcknowledge
             * @instance
             */
            ForwardAcknowledge.prototype.lineage = $util.newBuffer([]);

            /**
             * ForwardAcknowledge clientSession.
             * @member {Uint8Array} clientSession
             * @memberof talos.v1.ForwardAcknowledge
             * @instance
             */
            ForwardAcknowledge.prototype.clientSession = $util.newBuffer([]);

            /**
             * ForwardAcknowledge sequence.
             * @member {Uint8Array} sequence
             * @memberof talos.v1.ForwardAcknowledge
             * @instance
             */
            ForwardAcknowledge.prototype.sequence = $util.newBuffer([]);

            /**
             * ForwardAcknowledge signature.
             * @member {Uint8Array} signature
             * @memberof talos.v1.ForwardAcknowledge
             * @instance
             */
            ForwardAcknowledge.prototype.signature = $util.newBuffer([]);

            /**
             * ForwardAcknowledge hops.
             * @member {number} hops
             * @memberof talos.v1.ForwardAcknowledge
             * @instance
             */
            ForwardAcknowledge.prototype.hops = 0;

            /**
             * Creates a new ForwardAcknowledge instance using the specified properties.
             * @function create
             * @memberof talos.v1.ForwardAcknowledge
             * @static
             * @param {talos.v1.ForwardAcknowledge.$Properties=} [properties] Properties to set
             * @returns {talos.v1.ForwardAcknowledge} ForwardAcknowledge instance
             * @type {{
             *   (properties: talos.v1.ForwardAcknowledge.$Shape): talos.v1.ForwardAcknowledge & talos.v1.ForwardAcknowledge.$Shape;
             *   (properties?: talos.v1.ForwardAcknowledge.$Properties): talos.v1.ForwardAcknowledge;
             * }}
             */
            ForwardAcknowledge.create = function(properties) {
                return new ForwardAcknowledge(properties);
            };

            /**
             * Encodes the specified ForwardAcknowledge message. Does not implicitly {@link talos.v1.ForwardAcknowledge.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.ForwardAcknowledge
             * @static
             * @param {talos.v1.ForwardAcknowledge.$Properties} message ForwardAcknowledge message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ForwardAcknowledge.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.lineage != null && $Object.hasOwnProperty.call(message, "lineage") && message.lineage.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.lineage);
                if (message.clientSession != null && $Object.hasOwnProperty.call(message, "clientSession") && message.clientSession.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.clientSession);
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && message.sequence.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.sequence);
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature") && message.signature.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.signature);
                if (message.hops != null && $Object.hasOwnProperty.call(message, "hops") && message.hops !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.hops);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ForwardAcknowledge message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.ForwardAcknowledge
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.ForwardAcknowledge & talos.v1.ForwardAcknowledge.$Shape} ForwardAcknowledge
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ForwardAcknowledge.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.ForwardAcknowledge();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.lineage = value;
                            else
                                delete message.lineage;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.clientSession = value;
                            else
                                delete message.clientSession;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.sequence = value;
                            else
                                delete message.sequence;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.signature = value;
                            else
                                delete message.signature;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.hops = value;
                            else
                                delete message.hops;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ForwardAcknowledge;
        })();

        v1.Join = (function() {

            /**
             * Properties of a Join.
             * @typedef {Object} talos.v1.Join.$Properties
             * @property {Uint8Array} [secret] Join secret
             * @property {string} [name] Join name
             * @property {Array.<string>} [addresses] Join addresses
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Join.
             * @memberof talos.v1
             * @interface IJoin
             * @augments talos.v1.Join.$Properties
             * @deprecated Use talos.v1.Join.$Properties instead.
             */

            /**
             * Shape of a Join.
             * @typedef {talos.v1.Join.$Properties} talos.v1.Join.$Shape
             */

            /**
             * Constructs a new Join.
             * @memberof talos.v1
             * @classdesc Represents a Join.
             * @constructor
             * @param {talos.v1.Join.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Join = function (properties) {
                this.addresses = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Join secret.
             * @member {Uint8Array} secret
             * @memberof talos.v1.Join
             * @instance
             */
            Join.prototype.secret = $util.newBuffer([]);

            /**
             * Join name.
             * @member {string} name
             * @memberof talos.v1.Join
             * @instance
             */
            Join.prototype.name = "";

            /**
             * Join addresses.
             * @member {Array.<string>} addresses
             * @memberof talos.v1.Join
             * @instance
             */
            Join.prototype.addresses = $util.emptyArray;

            /**
             * Creates a new Join instance using the specified properties.
             * @function create
             * @memberof talos.v1.Join
             * @static
             * @param {talos.v1.Join.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Join} Join instance
             * @type {{
             *   (properties: talos.v1.Join.$Shape): talos.v1.Join & talos.v1.Join.$Shape;
             *   (properties?: talos.v1.Join.$Properties): talos.v1.Join;
             * }}
             */
            Join.create = function(properties) {
                return new Join(properties);
            };

            /**
             * Encodes the specified Join message. Does not implicitly {@link talos.v1.Join.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Join
             * @static
             * @param {talos.v1.Join.$Properties} message Join message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Join.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.secret != null && $Object.hasOwnProperty.call(message, "secret") && message.secret.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.secret);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
                if (message.addresses != null && message.addresses.length)
                    for (let i = 0; i < message.addresses.length; ++i)
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.addresses[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Join message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Join
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Join & talos.v1.Join.$Shape} Join
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Join.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Join();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.secret = value;
                            else
                                delete message.secret;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.addresses && message.addresses.length))
                                message.addresses = [];
                            message.addresses.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Join;
        })();

        v1.OpenLane = (function() {

            /**
             * Properties of an OpenLane.
             * @typedef {Object} talos.v1.OpenLane.$Properties
             * @property {Uint8Array} [attempt] OpenLane attempt
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an OpenLane.
             * @memberof talos.v1
             * @interface IOpenLane
             * @augments talos.v1.OpenLane.$Properties
             * @deprecated Use talos.v1.OpenLane.$Properties instead.
             */

            /**
             * Shape of an OpenLane.
             * @typedef {talos.v1.OpenLane.$Properties} talos.v1.OpenLane.$Shape
             */

            /**
             * Constructs a new OpenLane.
             * @memberof talos.v1
             * @classdesc Represents an OpenLane.
             * @constructor
             * @param {talos.v1.OpenLane.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const OpenLane = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * OpenLane attempt.
             * @member {Uint8Array} attempt
             * @memberof talos.v1.OpenLane
             * @instance
             */
            OpenLane.prototype.attempt = $util.newBuffer([]);

            /**
             * Creates a new OpenLane instance using the specified properties.
             * @function create
             * @memberof talos.v1.OpenLane
             * @static
             * @param {talos.v1.OpenLane.$Properties=} [properties] Properties to set
             * @returns {talos.v1.OpenLane} OpenLane instance
             * @type {{
             *   (properties: talos.v1.OpenLane.$Shape): talos.v1.OpenLane & talos.v1.OpenLane.$Shape;
             *   (properties?: talos.v1.OpenLane.$Properties): talos.v1.OpenLane;
             * }}
             */
            OpenLane.create = function(properties) {
                return new OpenLane(properties);
            };

            /**
             * Encodes the specified OpenLane message. Does not implicitly {@link talos.v1.OpenLane.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.OpenLane
             * @static
             * @param {talos.v1.OpenLane.$Properties} message OpenLane message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            OpenLane.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.attempt);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an OpenLane message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.OpenLane
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.OpenLane & talos.v1.OpenLane.$Shape} OpenLane
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            OpenLane.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.OpenLane();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.attempt = value;
                            else
                                delete message.attempt;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return OpenLane;
        })();

        v1.LaneOffered = (function() {

            /**
             * Properties of a LaneOffered.
             * @typedef {Object} talos.v1.LaneOffered.$Properties
             * @property {string} [host] LaneOffered host
             * @property {number} [port] LaneOffered port
             * @property {Uint8Array} [token] LaneOffered token
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a LaneOffered.
             * @memberof talos.v1
             * @interface ILaneOffered
             * @augments talos.v1.LaneOffered.$Properties
             * @deprecated Use talos.v1.LaneOffered.$Properties instead.
             */

            /**
             * Shape of a LaneOffered.
             * @typedef {talos.v1.LaneOffered.$Properties} talos.v1.LaneOffered.$Shape
             */

            /**
             * Constructs a new LaneOffered.
             * @memberof talos.v1
             * @classdesc Represents a LaneOffered.
             * @constructor
             * @param {talos.v1.LaneOffered.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const LaneOffered = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * LaneOffered host.
             * @member {string} host
             * @memberof talos.v1.LaneOffered
             * @instance
             */
            LaneOffered.prototype.host = "";

            /**
             * LaneOffered port.
             * @member {number} port
             * @memberof talos.v1.LaneOffered
             * @instance
             */
            LaneOffered.prototype.port = 0;

            /**
             * LaneOffered token.
             * @member {Uint8Array} token
             * @memberof talos.v1.LaneOffered
             * @instance
             */
            LaneOffered.prototype.token = $util.newBuffer([]);

            /**
             * Creates a new LaneOffered instance using the specified properties.
             * @function create
             * @memberof talos.v1.LaneOffered
             * @static
             * @param {talos.v1.LaneOffered.$Properties=} [properties] Properties to set
             * @returns {talos.v1.LaneOffered} LaneOffered instance
             * @type {{
             *   (properties: talos.v1.LaneOffered.$Shape): talos.v1.LaneOffered & talos.v1.LaneOffered.$Shape;
             *   (properties?: talos.v1.LaneOffered.$Properties): talos.v1.LaneOffered;
             * }}
             */
            LaneOffered.create = function(properties) {
                return new LaneOffered(properties);
            };

            /**
             * Encodes the specified LaneOffered message. Does not implicitly {@link talos.v1.LaneOffered.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.LaneOffered
             * @static
             * @param {talos.v1.LaneOffered.$Properties} message LaneOffered message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            LaneOffered.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.host != null && $Object.hasOwnProperty.call(message, "host") && message.host !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.host);
                if (message.port != null && $Object.hasOwnProperty.call(message, "port") && message.port !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.port);
                if (message.token != null && $Object.hasOwnProperty.call(message, "token") && message.token.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.token);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a LaneOffered message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.LaneOffered
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.LaneOffered & talos.v1.LaneOffered.$Shape} LaneOffered
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            LaneOffered.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.LaneOffered();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.host = value;
                            else
                                delete message.host;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.port = value;
                            else
                                delete message.port;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.token = value;
                            else
                                delete message.token;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return LaneOffered;
        })();

        v1.AskAttempt = (function() {

            /**
             * Properties of an AskAttempt.
             * @typedef {Object} talos.v1.AskAttempt.$Properties
             * @property {Uint8Array} [attempt] AskAttempt attempt
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AskAttempt.
             * @memberof talos.v1
             * @interface IAskAttempt
             * @augments talos.v1.AskAttempt.$Properties
             * @deprecated Use talos.v1.AskAttempt.$Properties instead.
             */

            /**
             * Shape of an AskAttempt.
             * @typedef {talos.v1.AskAttempt.$Properties} talos.v1.AskAttempt.$Shape
             */

            /**
             * Constructs a new AskAttempt.
             * @memberof talos.v1
             * @classdesc Represents an AskAttempt.
             * @constructor
             * @param {talos.v1.AskAttempt.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AskAttempt = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AskAttempt attempt.
             * @member {Uint8Array} attempt
             * @memberof talos.v1.AskAttempt
             * @instance
             */
            AskAttempt.prototype.attempt = $util.newBuffer([]);

            /**
             * Creates a new AskAttempt instance using the specified properties.
             * @function create
             * @memberof talos.v1.AskAttempt
             * @static
             * @param {talos.v1.AskAttempt.$Properties=} [properties] Properties to set
             * @returns {talos.v1.AskAttempt} AskAttempt instance
             * @type {{
             *   (properties: talos.v1.AskAttempt.$Shape): talos.v1.AskAttempt & talos.v1.AskAttempt.$Shape;
             *   (properties?: talos.v1.AskAttempt.$Properties): talos.v1.AskAttempt;
             * }}
             */
            AskAttempt.create = function(properties) {
                return new AskAttempt(properties);
            };

            /**
             * Encodes the specified AskAttempt message. Does not implicitly {@link talos.v1.AskAttempt.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.AskAttempt
             * @static
             * @param {talos.v1.AskAttempt.$Properties} message AskAttempt message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AskAttempt.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.attempt);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AskAttempt message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.AskAttempt
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.AskAttempt & talos.v1.AskAttempt.$Shape} AskAttempt
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AskAttempt.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.AskAttempt();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.attempt = value;
                            else
                                delete message.attempt;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return AskAttempt;
        })();

        v1.AttemptTold = (function() {

            /**
             * Properties of an AttemptTold.
             * @typedef {Object} talos.v1.AttemptTold.$Properties
             * @property {boolean} [ended] AttemptTold ended
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AttemptTold.
             * @memberof talos.v1
             * @interface IAttemptTold
             * @augments talos.v1.AttemptTold.$Properties
             * @deprecated Use talos.v1.AttemptTold.$Properties instead.
             */

            /**
             * Shape of an AttemptTold.
             * @typedef {talos.v1.AttemptTold.$Properties} talos.v1.AttemptTold.$Shape
             */

            /**
             * Constructs a new AttemptTold.
             * @memberof talos.v1
             * @classdesc Represents an AttemptTold.
             * @constructor
             * @param {talos.v1.AttemptTold.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AttemptTold = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AttemptTold ended.
             * @member {boolean} ended
             * @memberof talos.v1.AttemptTold
             * @instance
             */
            AttemptTold.prototype.ended = false;

            /**
             * Creates a new AttemptTold instance using the specified properties.
             * @function create
             * @memberof talos.v1.AttemptTold
             * @static
             * @param {talos.v1.AttemptTold.$Properties=} [properties] Properties to set
             * @returns {talos.v1.AttemptTold} AttemptTold instance
             * @type {{
             *   (properties: talos.v1.AttemptTold.$Shape): talos.v1.AttemptTold & talos.v1.AttemptTold.$Shape;
             *   (properties?: talos.v1.AttemptTold.$Properties): talos.v1.AttemptTold;
             * }}
             */
            AttemptTold.create = function(properties) {
                return new AttemptTold(properties);
            };

            /**
             * Encodes the specified AttemptTold message. Does not implicitly {@link talos.v1.AttemptTold.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.AttemptTold
             * @static
             * @param {talos.v1.AttemptTold.$Properties} message AttemptTold message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AttemptTold.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.ended != null && $Object.hasOwnProperty.call(message, "ended") && message.ended !== false)
                    writer.uint32(/* id 1, wireType 0 =*/8).bool(message.ended);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AttemptTold message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.AttemptTold
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.AttemptTold & talos.v1.AttemptTold.$Shape} AttemptTold
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AttemptTold.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.AttemptTold();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.ended = value;
                            else
                                delete message.ended;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return AttemptTold;
        })();

        v1.PeerRequest = (function() {

            /**
             * Properties of a PeerRequest.
             * @typedef {Object} talos.v1.PeerRequest.$Properties
             * @property {talos.v1.Offer.$Properties|null} [offer] PeerRequest offer
             * @property {talos.v1.PutPackage.$Properties|null} [putPackage] PeerRequest putPackage
             * @property {talos.v1.Start.$Properties|null} [start] PeerRequest start
             * @property {talos.v1.DeliverStatement.$Properties|null} [deliverStatement] PeerRequest deliverStatement
             * @property {talos.v1.ForwardOpen.$Properties|null} [forwardOpen] PeerRequest forwardOpen
             * @property {talos.v1.ForwardCall.$Properties|null} [forwardCall] PeerRequest forwardCall
             * @property {talos.v1.ForwardAcknowledge.$Properties|null} [forwardAcknowledge] PeerRequest forwardAcknowledge
             * @property {talos.v1.Join.$Properties|null} [join] PeerRequest join
             * @property {talos.v1.OpenLane.$Properties|null} [openLane] PeerRequest openLane
             * @property {talos.v1.AskAttempt.$Properties|null} [askAttempt] PeerRequest askAttempt
             * @property {"offer"|"putPackage"|"start"|"deliverStatement"|"forwardOpen"|"forwardCall"|"forwardAcknowledge"|"join"|"openLane"|"askAttempt"} [body] PeerRequest body
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PeerRequest.
             * @memberof talos.v1
             * @interface IPeerRequest
             * @augments talos.v1.PeerRequest.$Properties
             * @deprecated Use talos.v1.PeerRequest.$Properties instead.
             */

            /**
             * Narrowed shape of a PeerRequest.
             * @typedef {{
             *   offer?: talos.v1.Offer.$Shape|null;
             *   putPackage?: talos.v1.PutPackage.$Shape|null;
             *   start?: talos.v1.Start.$Shape|null;
             *   deliverStatement?: talos.v1.DeliverStatement.$Shape|null;
             *   forwardOpen?: talos.v1.ForwardOpen.$Shape|null;
             *   forwardCall?: talos.v1.ForwardCall.$Shape|null;
             *   forwardAcknowledge?: talos.v1.ForwardAcknowledge.$Shape|null;
             *   join?: talos.v1.Join.$Shape|null;
             *   openLane?: talos.v1.OpenLane.$Shape|null;
             *   askAttempt?: talos.v1.AskAttempt.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ body?: undefined; offer?: null; putPackage?: null; start?: null; deliverStatement?: null; forwardOpen?: null; forwardCall?: null; forwardAcknowledge?: null; join?: null; openLane?: null; askAttempt?: null }|{ body?: "offer"; offer: talos.v1.Offer.$Shape; putPackage?: null; start?: null; deliverStatement?: null; forwardOpen?: null; forwardCall?: null; forwardAcknowledge?: null; join?: null; openLane?: null; askAttempt?: null }|{ body?: "putPackage"; offer?: null; putPackage: talos.v1.PutPackage.$Shape; start?: null; deliverStatement?: null; forwardOpen?: null; forwardCall?: null; forwardAcknowledge?: null; join?: null; openLane?: null; askAttempt?: null }|{ body?: "start"; offer?: null; putPackage?: null; start: talos.v1.Start.$Shape; deliverStatement?: null; forwardOpen?: null; forwardCall?: null; forwardAcknowledge?: null; join?: null; openLane?: null; askAttempt?: null }|{ body?: "deliverStatement"; offer?: null; putPackage?: null; start?: null; deliverStatement: talos.v1.DeliverStatement.$Shape; forwardOpen?: null; forwardCall?: null; forwardAcknowledge?: null; join?: null; openLane?: null; askAttempt?: null }|{ body?: "forwardOpen"; offer?: null; putPackage?: null; start?: null; deliverStatement?: null; forwardOpen: talos.v1.ForwardOpen.$Shape; forwardCall?: null; forwardAcknowledge?: null; join?: null; openLane?: null; askAttempt?: null }|{ body?: "forwardCall"; offer?: null; putPackage?: null; start?: null; deliverStatement?: null; forwardOpen?: null; forwardCall: talos.v1.ForwardCall.$Shape; forwardAcknowledge?: null; join?: null; openLane?: null; askAttempt?: null }|{ body?: "forwardAcknowledge"; offer?: null; putPackage?: null; start?: null; deliverStatement?: null; forwardOpen?: null; forwardCall?: null; forwardAcknowledge: talos.v1.ForwardAcknowledge.$Shape; join?: null; openLane?: null; askAttempt?: null }|{ body?: "join"; offer?: null; putPackage?: null; start?: null; deliverStatement?: null; forwardOpen?: null; forwardCall?: null; forwardAcknowledge?: null; join: talos.v1.Join.$Shape; openLane?: null; askAttempt?: null }|{ body?: "openLane"; offer?: null; putPackage?: null; start?: null; deliverStatement?: null; forwardOpen?: null; forwardCall?: null; forwardAcknowledge?: null; join?: null; openLane: talos.v1.OpenLane.$Shape; askAttempt?: null }|{ body?: "askAttempt"; offer?: null; putPackage?: null; start?: null; deliverStatement?: null; forwardOpen?: null; forwardCall?: null; forwardAcknowledge?: null; join?: null; openLane?: null; askAttempt: talos.v1.AskAttempt.$Shape })
             * )} talos.v1.PeerRequest.$Shape
             */

            /**
             * Constructs a new PeerRequest.
             * @memberof talos.v1
             * @classdesc Represents a PeerRequest.
             * @constructor
             * @param {talos.v1.PeerRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PeerRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PeerRequest offer.
             * @member {talos.v1.Offer|null} offer
             * @memberof talos.v1.PeerRequest
             * @instance
             */
            PeerRequest.prototype.offer = null;

            /**
             * PeerRequest putPackage.
             * @member {talos.v1.PutPackage|null} putPackage
             * @memberof talos.v1.PeerRequest
             * @instance
             */
            PeerRequest.prototype.putPackage = null;

            /**
             * PeerRequest start.
             * @member {talos.v1.Start|null} start
             * @memberof talos.v1.PeerRequest
             * @instance
             */
            PeerRequest.prototype.start = null;

            /**
             * PeerRequest deliverStatement.
             * @member {talos.v1.DeliverStatement|null} deliverStatement
             * @memberof talos.v1.PeerRequest
             * @instance
             */
            PeerRequest.prototype.deliverStatement = null;

            /**
             * PeerRequest forwardOpen.
             * @member {talos.v1.ForwardOpen|null} forwardOpen
             * @memberof talos.v1.PeerRequest
             * @instance
             */
            PeerRequest.prototype.forwardOpen = null;

            /**
             * PeerRequest forwardCall.
             * @member {talos.v1.ForwardCall|null} forwardCall
             * @memberof talos.v1.PeerRequest
             * @instance
             */
            PeerRequest.prototype.forwardCall = null;

            /**
             * PeerRequest forwardAcknowledge.
             * @member {talos.v1.ForwardAcknowledge|null} forwardAcknowledge
             * @memberof talos.v1.PeerRequest
             * @instance
             */
            PeerRequest.prototype.forwardAcknowledge = null;

            /**
             * PeerRequest join.
             * @member {talos.v1.Join|null} join
             * @memberof talos.v1.PeerRequest
             * @instance
             */
            PeerRequest.prototype.join = null;

            /**
             * PeerRequest openLane.
             * @member {talos.v1.OpenLane|null} openLane
             * @memberof talos.v1.PeerRequest
             * @instance
             */
            PeerRequest.prototype.openLane = null;

            /**
             * PeerRequest askAttempt.
             * @member {talos.v1.AskAttempt|null} askAttempt
             * @memberof talos.v1.PeerRequest
             * @instance
             */
            PeerRequest.prototype.askAttempt = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * PeerRequest body.
             * @member {"offer"|"putPackage"|"start"|"deliverStatement"|"forwardOpen"|"forwardCall"|"forwardAcknowledge"|"join"|"openLane"|"askAttempt"|undefined} body
             * @memberof talos.v1.PeerRequest
             * @instance
             */
            $Object.defineProperty(PeerRequest.prototype, "body", {
                get: $util.oneOfGetter($oneOfFields = ["offer", "putPackage", "start", "deliverStatement", "forwardOpen", "forwardCall", "forwardAcknowledge", "join", "openLane", "askAttempt"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new PeerRequest instance using the specified properties.
             * @function create
             * @memberof talos.v1.PeerRequest
             * @static
             * @param {talos.v1.PeerRequest.$Properties=} [properties] Properties to set
             * @returns {talos.v1.PeerRequest} PeerRequest instance
             * @type {{
             *   (properties: talos.v1.PeerRequest.$Shape): talos.v1.PeerRequest & talos.v1.PeerRequest.$Shape;
             *   (properties?: talos.v1.PeerRequest.$Properties): talos.v1.PeerRequest;
             * }}
             */
            PeerRequest.create = function(properties) {
                return new PeerRequest(properties);
            };

            /**
             * Encodes the specified PeerRequest message. Does not implicitly {@link talos.v1.PeerRequest.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.PeerRequest
             * @static
             * @param {talos.v1.PeerRequest.$Properties} message PeerRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PeerRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.offer != null && $Object.hasOwnProperty.call(message, "offer"))
                    $root.talos.v1.Offer.encode(message.offer, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.putPackage != null && $Object.hasOwnProperty.call(message, "putPackage"))
                    $root.talos.v1.PutPackage.encode(message.putPackage, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.start != null && $Object.hasOwnProperty.call(message, "start"))
                    $root.talos.v1.Start.encode(message.start, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.deliverStatement != null && $Object.hasOwnProperty.call(message, "deliverStatement"))
                    $root.talos.v1.DeliverStatement.encode(message.deliverStatement, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.forwardOpen != null && $Object.hasOwnProperty.call(message, "forwardOpen"))
                    $root.talos.v1.ForwardOpen.encode(message.forwardOpen, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.forwardCall != null && $Object.hasOwnProperty.call(message, "forwardCall"))
                    $root.talos.v1.ForwardCall.encode(message.forwardCall, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.forwardAcknowledge != null && $Object.hasOwnProperty.call(message, "forwardAcknowledge"))
                    $root.talos.v1.ForwardAcknowledge.encode(message.forwardAcknowledge, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.join != null && $Object.hasOwnProperty.call(message, "join"))
                    $root.talos.v1.Join.encode(message.join, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.openLane != null && $Object.hasOwnProperty.call(message, "openLane"))
                    $root.talos.v1.OpenLane.encode(message.openLane, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                if (message.askAttempt != null && $Object.hasOwnProperty.call(message, "askAttempt"))
                    $root.talos.v1.AskAttempt.encode(message.askAttempt, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PeerRequest message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.PeerRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.PeerRequest & talos.v1.PeerRequest.$Shape} PeerRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PeerRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.PeerRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.offer = $root.talos.v1.Offer.decode(reader, reader.size(), $undefined, _depth + 1, message.offer);
                            message.body = "offer";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.putPackage = $root.talos.v1.PutPackage.decode(reader, reader.size(), $undefined, _depth + 1, message.putPackage);
                            message.body = "putPackage";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.start = $root.talos.v1.Start.decode(reader, reader.size(), $undefined, _depth + 1, message.start);
                            message.body = "start";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.deliverStatement = $root.talos.v1.DeliverStatement.decode(reader, reader.size(), $undefined, _depth + 1, message.deliverStatement);
                            message.body = "deliverStatement";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.forwardOpen = $root.talos.v1.ForwardOpen.decode(reader, reader.size(), $undefined, _depth + 1, message.forwardOpen);
                            message.body = "forwardOpen";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.forwardCall = $root.talos.v1.ForwardCall.decode(reader, reader.size(), $undefined, _depth + 1, message.forwardCall);
                            message.body = "forwardCall";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.forwardAcknowledge = $root.talos.v1.ForwardAcknowledge.decode(reader, reader.size(), $undefined, _depth + 1, message.forwardAcknowledge);
                            message.body = "forwardAcknowledge";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.join = $root.talos.v1.Join.decode(reader, reader.size(), $undefined, _depth + 1, message.join);
                            message.body = "join";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.openLane = $root.talos.v1.OpenLane.decode(reader, reader.size(), $undefined, _depth + 1, message.openLane);
                            message.body = "openLane";
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.askAttempt = $root.talos.v1.AskAttempt.decode(reader, reader.size(), $undefined, _depth + 1, message.askAttempt);
                            message.body = "askAttempt";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return PeerRequest;
        })();

        v1.Accepted = (function() {

            /**
             * Properties of an Accepted.
             * @typedef {Object} talos.v1.Accepted.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Accepted.
             * @memberof talos.v1
             * @interface IAccepted
             * @augments talos.v1.Accepted.$Properties
             * @deprecated Use talos.v1.Accepted.$Properties instead.
             */

            /**
             * Shape of an Accepted.
             * @typedef {talos.v1.Accepted.$Properties} talos.v1.Accepted.$Shape
             */

            /**
             * Constructs a new Accepted.
             * @memberof talos.v1
             * @classdesc Represents an Accepted.
             * @constructor
             * @param {talos.v1.Accepted.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Accepted = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Creates a new Accepted instance using the specified properties.
             * @function create
             * @memberof talos.v1.Accepted
             * @static
             * @param {talos.v1.Accepted.$Properties=} [properties] Properties to set
             * @returns {talos.v1.Accepted} Accepted instance
             * @type {{
             *   (properties: talos.v1.Accepted.$Shape): talos.v1.Accepted & talos.v1.Accepted.$Shape;
             *   (properties?: talos.v1.Accepted.$Properties): talos.v1.Accepted;
             * }}
             */
            Accepted.create = function(properties) {
                return new Accepted(properties);
            };

            /**
             * Encodes the specified Accepted message. Does not implicitly {@link talos.v1.Accepted.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.Accepted
             * @static
             * @param {talos.v1.Accepted.$Properties} message Accepted message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Accepted.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Accepted message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.Accepted
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.Accepted & talos.v1.Accepted.$Shape} Accepted
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Accepted.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.Accepted();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Accepted;
        })();

        v1.PeerRefused = (function() {

            /**
             * Properties of a PeerRefused.
             * @typedef {Object} talos.v1.PeerRefused.$Properties
             * @property {string} [code] PeerRefused code
             * @property {string} [field] PeerRefused field
             * @property {string} [have] PeerRefused have
             * @property {string} [want] PeerRefused want
             * @property {Array.<string>} [fix] PeerRefused fix
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PeerRefused.
             * @memberof talos.v1
             * @interface IPeerRefused
             * @augments talos.v1.PeerRefused.$Properties
             * @deprecated Use talos.v1.PeerRefused.$Properties instead.
             */

            /**
             * Shape of a PeerRefused.
             * @typedef {talos.v1.PeerRefused.$Properties} talos.v1.PeerRefused.$Shape
             */

            /**
             * Constructs a new PeerRefused.
             * @memberof talos.v1
             * @classdesc Represents a PeerRefused.
             * @constructor
             * @param {talos.v1.PeerRefused.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PeerRefused = function (properties) {
                this.fix = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PeerRefused code.
             * @member {string} code
             * @memberof talos.v1.PeerRefused
             * @instance
             */
            PeerRefused.prototype.code = "";

            /**
             * PeerRefused field.
             * @member {string} field
             * @memberof talos.v1.PeerRefused
             * @instance
             */
            PeerRefused.prototype.field = "";

            /**
             * PeerRefused have.
             * @member {string} have
             * @memberof talos.v1.PeerRefused
             * @instance
             */
            PeerRefused.prototype.have = "";

            /**
             * PeerRefused want.
             * @member {string} want
             * @memberof talos.v1.PeerRefused
             * @instance
             */
            PeerRefused.prototype.want = "";

            /**
             * PeerRefused fix.
             * @member {Array.<string>} fix
             * @memberof talos.v1.PeerRefused
             * @instance
             */
            PeerRefused.prototype.fix = $util.emptyArray;

            /**
             * Creates a new PeerRefused instance using the specified properties.
             * @function create
             * @memberof talos.v1.PeerRefused
             * @static
             * @param {talos.v1.PeerRefused.$Properties=} [properties] Properties to set
             * @returns {talos.v1.PeerRefused} PeerRefused instance
             * @type {{
             *   (properties: talos.v1.PeerRefused.$Shape): talos.v1.PeerRefused & talos.v1.PeerRefused.$Shape;
             *   (properties?: talos.v1.PeerRefused.$Properties): talos.v1.PeerRefused;
             * }}
             */
            PeerRefused.create = function(properties) {
                return new PeerRefused(properties);
            };

            /**
             * Encodes the specified PeerRefused message. Does not implicitly {@link talos.v1.PeerRefused.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.PeerRefused
             * @static
             * @param {talos.v1.PeerRefused.$Properties} message PeerRefused message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PeerRefused.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.code);
                if (message.field != null && $Object.hasOwnProperty.call(message, "field") && message.field !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.field);
                if (message.have != null && $Object.hasOwnProperty.call(message, "have") && message.have !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.have);
                if (message.want != null && $Object.hasOwnProperty.call(message, "want") && message.want !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.want);
                if (message.fix != null && message.fix.length)
                    for (let i = 0; i < message.fix.length; ++i)
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.fix[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PeerRefused message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.PeerRefused
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.PeerRefused & talos.v1.PeerRefused.$Shape} PeerRefused
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PeerRefused.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.PeerRefused();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.field = value;
                            else
                                delete message.field;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.have = value;
                            else
                                delete message.have;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.want = value;
                            else
                                delete message.want;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.fix && message.fix.length))
                                message.fix = [];
                            message.fix.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return PeerRefused;
        })();

        v1.PeerReply = (function() {

            /**
             * Properties of a PeerReply.
             * @typedef {Object} talos.v1.PeerReply.$Properties
             * @property {talos.v1.Accepted.$Properties|null} [accepted] PeerReply accepted
             * @property {talos.v1.PeerRefused.$Properties|null} [refused] PeerReply refused
             * @property {talos.v1.Offered.$Properties|null} [offered] PeerReply offered
             * @property {talos.v1.ForwardedOpen.$Properties|null} [forwardedOpen] PeerReply forwardedOpen
             * @property {talos.v1.ForwardedCall.$Properties|null} [forwardedCall] PeerReply forwardedCall
             * @property {talos.v1.LaneOffered.$Properties|null} [laneOffered] PeerReply laneOffered
             * @property {talos.v1.AttemptTold.$Properties|null} [attemptTold] PeerReply attemptTold
             * @property {"accepted"|"refused"|"offered"|"forwardedOpen"|"forwardedCall"|"laneOffered"|"attemptTold"} [body] PeerReply body
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PeerReply.
             * @memberof talos.v1
             * @interface IPeerReply
             * @augments talos.v1.PeerReply.$Properties
             * @deprecated Use talos.v1.PeerReply.$Properties instead.
             */

            /**
             * Narrowed shape of a PeerReply.
             * @typedef {{
             *   accepted?: talos.v1.Accepted.$Shape|null;
             *   refused?: talos.v1.PeerRefused.$Shape|null;
             *   offered?: talos.v1.Offered.$Shape|null;
             *   forwardedOpen?: talos.v1.ForwardedOpen.$Shape|null;
             *   forwardedCall?: talos.v1.ForwardedCall.$Shape|null;
             *   laneOffered?: talos.v1.LaneOffered.$Shape|null;
             *   attemptTold?: talos.v1.AttemptTold.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ body?: undefined; accepted?: null; refused?: null; offered?: null; forwardedOpen?: null; forwardedCall?: null; laneOffered?: null; attemptTold?: null }|{ body?: "accepted"; accepted: talos.v1.Accepted.$Shape; refused?: null; offered?: null; forwardedOpen?: null; forwardedCall?: null; laneOffered?: null; attemptTold?: null }|{ body?: "refused"; accepted?: null; refused: talos.v1.PeerRefused.$Shape; offered?: null; forwardedOpen?: null; forwardedCall?: null; laneOffered?: null; attemptTold?: null }|{ body?: "offered"; accepted?: null; refused?: null; offered: talos.v1.Offered.$Shape; forwardedOpen?: null; forwardedCall?: null; laneOffered?: null; attemptTold?: null }|{ body?: "forwardedOpen"; accepted?: null; refused?: null; offered?: null; forwardedOpen: talos.v1.ForwardedOpen.$Shape; forwardedCall?: null; laneOffered?: null; attemptTold?: null }|{ body?: "forwardedCall"; accepted?: null; refused?: null; offered?: null; forwardedOpen?: null; forwardedCall: talos.v1.ForwardedCall.$Shape; laneOffered?: null; attemptTold?: null }|{ body?: "laneOffered"; accepted?: null; refused?: null; offered?: null; forwardedOpen?: null; forwardedCall?: null; laneOffered: talos.v1.LaneOffered.$Shape; attemptTold?: null }|{ body?: "attemptTold"; accepted?: null; refused?: null; offered?: null; forwardedOpen?: null; forwardedCall?: null; laneOffered?: null; attemptTold: talos.v1.AttemptTold.$Shape })
             * )} talos.v1.PeerReply.$Shape
             */

            /**
             * Constructs a new PeerReply.
             * @memberof talos.v1
             * @classdesc Represents a PeerReply.
             * @constructor
             * @param {talos.v1.PeerReply.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PeerReply = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PeerReply accepted.
             * @member {talos.v1.Accepted|null} accepted
             * @memberof talos.v1.PeerReply
             * @instance
             */
            PeerReply.prototype.accepted = null;

            /**
             * PeerReply refused.
             * @member {talos.v1.PeerRefused|null} refused
             * @memberof talos.v1.PeerReply
             * @instance
             */
            PeerReply.prototype.refused = null;

            /**
             * PeerReply offered.
             * @member {talos.v1.Offered|null} offered
             * @memberof talos.v1.PeerReply
             * @instance
             */
            PeerReply.prototype.offered = null;

            /**
             * PeerReply forwardedOpen.
             * @member {talos.v1.ForwardedOpen|null} forwardedOpen
             * @memberof talos.v1.PeerReply
             * @instance
             */
            PeerReply.prototype.forwardedOpen = null;

            /**
             * PeerReply forwardedCall.
             * @member {talos.v1.ForwardedCall|null} forwardedCall
             * @memberof talos.v1.PeerReply
             * @instance
             */
            PeerReply.prototype.forwardedCall = null;

            /**
             * PeerReply laneOffered.
             * @member {talos.v1.LaneOffered|null} laneOffered
             * @memberof talos.v1.PeerReply
             * @instance
             */
            PeerReply.prototype.laneOffered = null;

            /**
             * PeerReply attemptTold.
             * @member {talos.v1.AttemptTold|null} attemptTold
             * @memberof talos.v1.PeerReply
             * @instance
             */
            PeerReply.prototype.attemptTold = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * PeerReply body.
             * @member {"accepted"|"refused"|"offered"|"forwardedOpen"|"forwardedCall"|"laneOffered"|"attemptTold"|undefined} body
             * @memberof talos.v1.PeerReply
             * @instance
             */
            $Object.defineProperty(PeerReply.prototype, "body", {
                get: $util.oneOfGetter($oneOfFields = ["accepted", "refused", "offered", "forwardedOpen", "forwardedCall", "laneOffered", "attemptTold"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new PeerReply instance using the specified properties.
             * @function create
             * @memberof talos.v1.PeerReply
             * @static
             * @param {talos.v1.PeerReply.$Properties=} [properties] Properties to set
             * @returns {talos.v1.PeerReply} PeerReply instance
             * @type {{
             *   (properties: talos.v1.PeerReply.$Shape): talos.v1.PeerReply & talos.v1.PeerReply.$Shape;
             *   (properties?: talos.v1.PeerReply.$Properties): talos.v1.PeerReply;
             * }}
             */
            PeerReply.create = function(properties) {
                return new PeerReply(properties);
            };

            /**
             * Encodes the specified PeerReply message. Does not implicitly {@link talos.v1.PeerReply.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.PeerReply
             * @static
             * @param {talos.v1.PeerReply.$Properties} message PeerReply message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PeerReply.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.accepted != null && $Object.hasOwnProperty.call(message, "accepted"))
                    $root.talos.v1.Accepted.encode(message.accepted, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.refused != null && $Object.hasOwnProperty.call(message, "refused"))
                    $root.talos.v1.PeerRefused.encode(message.refused, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.offered != null && $Object.hasOwnProperty.call(message, "offered"))
                    $root.talos.v1.Offered.encode(message.offered, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.forwardedOpen != null && $Object.hasOwnProperty.call(message, "forwardedOpen"))
                    $root.talos.v1.ForwardedOpen.encode(message.forwardedOpen, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.forwardedCall != null && $Object.hasOwnProperty.call(message, "forwardedCall"))
                    $root.talos.v1.ForwardedCall.encode(message.forwardedCall, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.laneOffered != null && $Object.hasOwnProperty.call(message, "laneOffered"))
                    $root.talos.v1.LaneOffered.encode(message.laneOffered, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.attemptTold != null && $Object.hasOwnProperty.call(message, "attemptTold"))
                    $root.talos.v1.AttemptTold.encode(message.attemptTold, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PeerReply message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.PeerReply
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.PeerReply & talos.v1.PeerReply.$Shape} PeerReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PeerReply.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.PeerReply();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.accepted = $root.talos.v1.Accepted.decode(reader, reader.size(), $undefined, _depth + 1, message.accepted);
                            message.body = "accepted";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.refused = $root.talos.v1.PeerRefused.decode(reader, reader.size(), $undefined, _depth + 1, message.refused);
                            message.body = "refused";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.offered = $root.talos.v1.Offered.decode(reader, reader.size(), $undefined, _depth + 1, message.offered);
                            message.body = "offered";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.forwardedOpen = $root.talos.v1.ForwardedOpen.decode(reader, reader.size(), $undefined, _depth + 1, message.forwardedOpen);
                            message.body = "forwardedOpen";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.forwardedCall = $root.talos.v1.ForwardedCall.decode(reader, reader.size(), $undefined, _depth + 1, message.forwardedCall);
                            message.body = "forwardedCall";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.laneOffered = $root.talos.v1.LaneOffered.decode(reader, reader.size(), $undefined, _depth + 1, message.laneOffered);
                            message.body = "laneOffered";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.attemptTold = $root.talos.v1.AttemptTold.decode(reader, reader.size(), $undefined, _depth + 1, message.attemptTold);
                            message.body = "attemptTold";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return PeerReply;
        })();

        v1.SealedTerms = (function() {

            /**
             * Properties of a SealedTerms.
             * @typedef {Object} talos.v1.SealedTerms.$Properties
             * @property {Uint8Array} [session] SealedTerms session
             * @property {Uint8Array} [lineage] SealedTerms lineage
             * @property {Uint8Array} [epoch] SealedTerms epoch
             * @property {Uint8Array} [sequence] SealedTerms sequence
             * @property {Uint8Array} [configuration] SealedTerms configuration
             * @property {Uint8Array} [sourceHolder] SealedTerms sourceHolder
             * @property {Uint8Array} [head] SealedTerms head
             * @property {Uint8Array} ["package"] SealedTerms package
             * @property {Uint8Array} [policy] SealedTerms policy
             * @property {Uint8Array} [anchorId] SealedTerms anchorId
             * @property {Uint8Array} [holderSecret] SealedTerms holderSecret
             * @property {Uint8Array} [previousRoot] SealedTerms previousRoot
             * @property {string} [anchor] SealedTerms anchor
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SealedTerms.
             * @memberof talos.v1
             * @interface ISealedTerms
             * @augments talos.v1.SealedTerms.$Properties
             * @deprecated Use talos.v1.SealedTerms.$Properties instead.
             */

            /**
             * Shape of a SealedTerms.
             * @typedef {talos.v1.SealedTerms.$Properties} talos.v1.SealedTerms.$Shape
             */

            /**
             * Constructs a new SealedTerms.
             * @memberof talos.v1
             * @classdesc Represents a SealedTerms.
             * @constructor
             * @param {talos.v1.SealedTerms.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SealedTerms = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * SealedTerms session.
             * @member {Uint8Array} session
             * @memberof talos.v1.SealedTerms
             * @instance
             */
            SealedTerms.prototype.session = $util.newBuffer([]);

            /**
             * SealedTerms lineage.
             * @member {Uint8Array} lineage
             * @memberof talos.v1.SealedTerms
             * @instance
             */
            SealedTerms.prototype.lineage = $util.newBuffer([]);

            /**
             * SealedTerms epoch.
             * @member {Uint8Array} epoch
             * @memberof talos.v1.SealedTerms
             * @instance
             */
            SealedTerms.prototype.epoch = $util.newBuffer([]);

            /**
             * SealedTerms sequence.
             * @member {Uint8Array} sequence
             * @memberof talos.v1.SealedTerms
             * @instance
             */
            SealedTerms.prototype.sequence = $util.newBuffer([]);

            /**
             * SealedTerms configuration.
             * @member {Uint8Array} configuration
             * @memberof talos.v1.SealedTerms
             * @instance
             */
            SealedTerms.prototype.configuration = $util.newBuffer([]);

            /**
             * SealedTerms sourceHolder.
             * @member {Uint8Array} sourceHolder
             * @memberof talos.v1.SealedTerms
             * @instance
             */
            SealedTerms.prototype.sourceHolder = $util.newBuffer([]);

            /**
             * SealedTerms head.
             * @member {Uint8Array} head
             * @memberof talos.v1.SealedTerms
             * @instance
             */
            SealedTerms.prototype.head = $util.newBuffer([]);

            /**
             * SealedTerms package.
             * @member {Uint8Array} package
             * @memberof talos.v1.SealedTerms
             * @instance
             */
            SealedTerms.prototype["package"] = $util.newBuffer([]);

            /**
             * SealedTerms policy.
             * @member {Uint8Array} policy
             * @memberof talos.v1.SealedTerms
             * @instance
             */
            SealedTerms.prototype.policy = $util.newBuffer([]);

            /**
             * SealedTerms anchorId.
             * @member {Uint8Array} anchorId
             * @memberof talos.v1.SealedTerms
             * @instance
             */
            SealedTerms.prototype.anchorId = $util.newBuffer([]);

            /**
             * SealedTerms holderSecret.
             * @member {Uint8Array} holderSecret
             * @memberof talos.v1.SealedTerms
             * @instance
             */
            SealedTerms.prototype.holderSecret = $util.newBuffer([]);

            /**
             * SealedTerms previousRoot.
             * @member {Uint8Array} previousRoot
             * @memberof talos.v1.SealedTerms
             * @instance
             */
            SealedTerms.prototype.previousRoot = $util.newBuffer([]);

            /**
             * SealedTerms anchor.
             * @member {string} anchor
             * @memberof talos.v1.SealedTerms
             * @instance
             */
            SealedTerms.prototype.anchor = "";

            /**
             * Creates a new SealedTerms instance using the specified properties.
             * @function create
             * @memberof talos.v1.SealedTerms
             * @static
             * @param {talos.v1.SealedTerms.$Properties=} [properties] Properties to set
             * @returns {talos.v1.SealedTerms} SealedTerms instance
             * @type {{
             *   (properties: talos.v1.SealedTerms.$Shape): talos.v1.SealedTerms & talos.v1.SealedTerms.$Shape;
             *   (properties?: talos.v1.SealedTerms.$Properties): talos.v1.SealedTerms;
             * }}
             */
            SealedTerms.create = function(properties) {
                return new SealedTerms(properties);
            };

            /**
             * Encodes the specified SealedTerms message. Does not implicitly {@link talos.v1.SealedTerms.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.SealedTerms
             * @static
             * @param {talos.v1.SealedTerms.$Properties} message SealedTerms message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SealedTerms.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.session != null && $Object.hasOwnProperty.call(message, "session") && message.session.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.session);
                if (message.lineage != null && $Object.hasOwnProperty.call(message, "lineage") && message.lineage.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.lineage);
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && message.epoch.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.epoch);
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && message.sequence.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.sequence);
                if (message.configuration != null && $Object.hasOwnProperty.call(message, "configuration") && message.configuration.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.configuration);
                if (message.sourceHolder != null && $Object.hasOwnProperty.call(message, "sourceHolder") && message.sourceHolder.length)
                    writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.sourceHolder);
                if (message.head != null && $Object.hasOwnProperty.call(message, "head") && message.head.length)
                    writer.uint32(/* id 7, wireType 2 =*/58).bytes(message.head);
                if (message["package"] != null && $Object.hasOwnProperty.call(message, "package") && message["package"].length)
                    writer.uint32(/* id 8, wireType 2 =*/66).bytes(message["package"]);
                if (message.policy != null && $Object.hasOwnProperty.call(message, "policy") && message.policy.length)
                    writer.uint32(/* id 9, wireType 2 =*/74).bytes(message.policy);
                if (message.anchorId != null && $Object.hasOwnProperty.call(message, "anchorId") && message.anchorId.length)
                    writer.uint32(/* id 10, wireType 2 =*/82).bytes(message.anchorId);
                if (message.holderSecret != null && $Object.hasOwnProperty.call(message, "holderSecret") && message.holderSecret.length)
                    writer.uint32(/* id 11, wireType 2 =*/90).bytes(message.holderSecret);
                if (message.previousRoot != null && $Object.hasOwnProperty.call(message, "previousRoot") && message.previousRoot.length)
                    writer.uint32(/* id 12, wireType 2 =*/98).bytes(message.previousRoot);
                if (message.anchor != null && $Object.hasOwnProperty.call(message, "anchor") && message.anchor !== "")
                    writer.uint32(/* id 13, wireType 2 =*/106).string(message.anchor);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a SealedTerms message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.SealedTerms
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.SealedTerms & talos.v1.SealedTerms.$Shape} SealedTerms
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SealedTerms.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.SealedTerms();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.session = value;
                            else
                                delete message.session;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.lineage = value;
                            else
                                delete message.lineage;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.sequence = value;
                            else
                                delete message.sequence;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.configuration = value;
                            else
                                delete message.configuration;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.sourceHolder = value;
                            else
                                delete message.sourceHolder;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.head = value;
                            else
                                delete message.head;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message["package"] = value;
                            else
                                delete message["package"];
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.policy = value;
                            else
                                delete message.policy;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.anchorId = value;
                            else
                                delete message.anchorId;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.holderSecret = value;
                            else
                                delete message.holderSecret;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.previousRoot = value;
                            else
                                delete message.previousRoot;
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.anchor = value;
                            else
                                delete message.anchor;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SealedTerms;
        })();

        v1.SealedPrepared = (function() {

            /**
             * Properties of a SealedPrepared.
             * @typedef {Object} talos.v1.SealedPrepared.$Properties
             * @property {talos.v1.Signed.$Properties} [prepared] SealedPrepared prepared
             * @property {Uint8Array} [transcript] SealedPrepared transcript
             * @property {talos.v1.AttestedSide.$Properties} [source] SealedPrepared source
             * @property {talos.v1.AttestedSide.$Properties} [target] SealedPrepared target
             * @property {number} [rounds] SealedPrepared rounds
             * @property {number} [pages] SealedPrepared pages
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SealedPrepared.
             * @memberof talos.v1
             * @interface ISealedPrepared
             * @augments talos.v1.SealedPrepared.$Properties
             * @deprecated Use talos.v1.SealedPrepared.$Properties instead.
             */

            /**
             * Shape of a SealedPrepared.
             * @typedef {talos.v1.SealedPrepared.$Properties} talos.v1.SealedPrepared.$Shape
             */

            /**
             * Constructs a new SealedPrepared.
             * @memberof talos.v1
             * @classdesc Represents a SealedPrepared.
             * @constructor
             * @param {talos.v1.SealedPrepared.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SealedPrepared = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * SealedPrepared prepared.
             * @member {talos.v1.Signed} prepared
             * @memberof talos.v1.SealedPrepared
             * @instance
             */
            SealedPrepared.prototype.prepared = null;

            /**
             * SealedPrepared transcript.
             * @member {Uint8Array} transcript
             * @memberof talos.v1.SealedPrepared
             * @instance
             */
            SealedPrepared.prototype.transcript = $util.newBuffer([]);

            /**
             * SealedPrepared source.
             * @member {talos.v1.AttestedSide} source
             * @memberof talos.v1.SealedPrepared
             * @instance
             */
            SealedPrepared.prototype.source = null;

            /**
             * SealedPrepared target.
             * @member {talos.v1.AttestedSide} target
             * @memberof talos.v1.SealedPrepared
             * @instance
             */
            SealedPrepared.prototype.target = null;

            /**
             * SealedPrepared rounds.
             * @member {number} rounds
             * @memberof talos.v1.SealedPrepared
             * @instance
             */
            SealedPrepared.prototype.rounds = 0;

            /**
             * SealedPrepared pages.
             * @member {number} pages
             * @memberof talos.v1.SealedPrepared
             * @instance
             */
            SealedPrepared.prototype.pages = 0;

            /**
             * Creates a new SealedPrepared instance using the specified properties.
             * @function create
             * @memberof talos.v1.SealedPrepared
             * @static
             * @param {talos.v1.SealedPrepared.$Properties=} [properties] Properties to set
             * @returns {talos.v1.SealedPrepared} SealedPrepared instance
             * @type {{
             *   (properties: talos.v1.SealedPrepared.$Shape): talos.v1.SealedPrepared & talos.v1.SealedPrepared.$Shape;
             *   (properties?: talos.v1.SealedPrepared.$Properties): talos.v1.SealedPrepared;
             * }}
             */
            SealedPrepared.create = function(properties) {
                return new SealedPrepared(properties);
            };

            /**
             * Encodes the specified SealedPrepared message. Does not implicitly {@link talos.v1.SealedPrepared.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.SealedPrepared
             * @static
             * @param {talos.v1.SealedPrepared.$Properties} message SealedPrepared message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SealedPrepared.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.prepared != null && $Object.hasOwnProperty.call(message, "prepared"))
                    $root.talos.v1.Signed.encode(message.prepared, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.transcript != null && $Object.hasOwnProperty.call(message, "transcript") && message.transcript.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.transcript);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source"))
                    $root.talos.v1.AttestedSide.encode(message.source, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.target != null && $Object.hasOwnProperty.call(message, "target"))
                    $root.talos.v1.AttestedSide.encode(message.target, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.rounds != null && $Object.hasOwnProperty.call(message, "rounds") && message.rounds !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.rounds);
                if (message.pages != null && $Object.hasOwnProperty.call(message, "pages") && message.pages !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.pages);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a SealedPrepared message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.SealedPrepared
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.SealedPrepared & talos.v1.SealedPrepared.$Shape} SealedPrepared
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SealedPrepared.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.SealedPrepared();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.prepared = $root.talos.v1.Signed.decode(reader, reader.size(), $undefined, _depth + 1, message.prepared);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.transcript = value;
                            else
                                delete message.transcript;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.source = $root.talos.v1.AttestedSide.decode(reader, reader.size(), $undefined, _depth + 1, message.source);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.target = $root.talos.v1.AttestedSide.decode(reader, reader.size(), $undefined, _depth + 1, message.target);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.rounds = value;
                            else
                                delete message.rounds;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.pages = value;
                            else
                                delete message.pages;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SealedPrepared;
        })();

        v1.SealedSignature = (function() {

            /**
             * Properties of a SealedSignature.
             * @typedef {Object} talos.v1.SealedSignature.$Properties
             * @property {Uint8Array} [key] SealedSignature key
             * @property {Uint8Array} [signature] SealedSignature signature
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SealedSignature.
             * @memberof talos.v1
             * @interface ISealedSignature
             * @augments talos.v1.SealedSignature.$Properties
             * @deprecated Use talos.v1.SealedSignature.$Properties instead.
             */

            /**
             * Shape of a SealedSignature.
             * @typedef {talos.v1.SealedSignature.$Properties} talos.v1.SealedSignature.$Shape
             */

            /**
             * Constructs a new SealedSignature.
             * @memberof talos.v1
             * @classdesc Represents a SealedSignature.
             * @constructor
             * @param {talos.v1.SealedSignature.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SealedSignature = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * SealedSignature key.
             * @member {Uint8Array} key
             * @memberof talos.v1.SealedSignature
             * @instance
             */
            SealedSignature.prototype.key = $util.newBuffer([]);

            /**
             * SealedSignature signature.
             * @member {Uint8Array} signature
             * @memberof talos.v1.SealedSignature
             * @instance
             */
            SealedSignature.prototype.signature = $util.newBuffer([]);

            /**
             * Creates a new SealedSignature instance using the specified properties.
             * @function create
             * @memberof talos.v1.SealedSignature
             * @static
             * @param {talos.v1.SealedSignature.$Properties=} [properties] Properties to set
             * @returns {talos.v1.SealedSignature} SealedSignature instance
             * @type {{
             *   (properties: talos.v1.SealedSignature.$Shape): talos.v1.SealedSignature & talos.v1.SealedSignature.$Shape;
             *   (properties?: talos.v1.SealedSignature.$Properties): talos.v1.SealedSignature;
             * }}
             */
            SealedSignature.create = function(properties) {
                return new SealedSignature(properties);
            };

            /**
             * Encodes the specified SealedSignature message. Does not implicitly {@link talos.v1.SealedSignature.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.SealedSignature
             * @static
             * @param {talos.v1.SealedSignature.$Properties} message SealedSignature message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SealedSignature.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.key);
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature") && message.signature.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.signature);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a SealedSignature message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.SealedSignature
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.SealedSignature & talos.v1.SealedSignature.$Shape} SealedSignature
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SealedSignature.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.SealedSignature();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.key = value;
                            else
                                delete message.key;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.signature = value;
                            else
                                delete message.signature;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SealedSignature;
        })();

        v1.SealedRelease = (function() {

            /**
             * Properties of a SealedRelease.
             * @typedef {Object} talos.v1.SealedRelease.$Properties
             * @property {Uint8Array} [register] SealedRelease register
             * @property {Uint8Array} [next] SealedRelease next
             * @property {Array.<talos.v1.SealedSignature.$Properties>} [signatures] SealedRelease signatures
             * @property {Uint8Array} [head] SealedRelease head
             * @property {Uint8Array} [session] SealedRelease session
             * @property {Uint8Array} [targetInstance] SealedRelease targetInstance
             * @property {Uint8Array} ["package"] SealedRelease package
             * @property {Uint8Array} [policy] SealedRelease policy
             * @property {talos.v1.Signed.$Properties} [prepared] SealedRelease prepared
             * @property {Uint8Array} [holderSecret] SealedRelease holderSecret
             * @property {string} [anchor] SealedRelease anchor
             * @property {Uint8Array} [sequence] SealedRelease sequence
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SealedRelease.
             * @memberof talos.v1
             * @interface ISealedRelease
             * @augments talos.v1.SealedRelease.$Properties
             * @deprecated Use talos.v1.SealedRelease.$Properties instead.
             */

            /**
             * Shape of a SealedRelease.
             * @typedef {talos.v1.SealedRelease.$Properties} talos.v1.SealedRelease.$Shape
             */

            /**
             * Constructs a new SealedRelease.
             * @memberof talos.v1
             * @classdesc Represents a SealedRelease.
             * @constructor
             * @param {talos.v1.SealedRelease.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SealedRelease = function (properties) {
                this.signatures = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * SealedRelease register.
             * @member {Uint8Array} register
             * @memberof talos.v1.SealedRelease
             * @instance
             */
            SealedRelease.prototype.register = $util.newBuffer([]);

            /**
             * SealedRelease next.
             * @member {Uint8Array} next
             * @memberof talos.v1.SealedRelease
             * @instance
             */
            SealedRelease.prototype.next = $util.newBuffer([]);

            /**
             * SealedRelease signatures.
             * @member {Array.<talos.v1.SealedSignature>} signatures
             * @memberof talos.v1.SealedRelease
             * @instance
             */
            SealedRelease.prototype.signatures = $util.emptyArray;

            /**
             * SealedRelease head.
             * @member {Uint8Array} head
             * @memberof talos.v1.SealedRelease
             * @instance
             */
            SealedRelease.prototype.head = $util.newBuffer([]);

            /**
             * SealedRelease session.
             * @member {Uint8Array} session
             * @memberof talos.v1.SealedRelease
             * @instance
             */
            SealedRelease.prototype.session = $util.newBuffer([]);

            /**
             * SealedRelease targetInstance.
             * @member {Uint8Array} targetInstance
             * @memberof talos.v1.SealedRelease
             * @instance
             */
            SealedRelease.prototype.targetInstance = $util.newBuffer([]);

            /**
             * SealedRelease package.
             * @member {Uint8Array} package
             * @memberof talos.v1.SealedRelease
             * @instance
             */
            SealedRelease.prototype["package"] = $util.newBuffer([]);

            /**
             * SealedRelease policy.
             * @member {Uint8Array} policy
             * @memberof talos.v1.SealedRelease
             * @instance
             */
            SealedRelease.prototype.policy = $util.newBuffer([]);

            /**
             * SealedRelease prepared.
             * @member {talos.v1.Signed} prepared
             * @memberof talos.v1.SealedRelease
             * @instance
             */
            SealedRelease.prototype.prepared = null;

            /**
             * SealedRelease holderSecret.
             * @member {Uint8Array} holderSecret
             * @memberof talos.v1.SealedRelease
             * @instance
             */
            SealedRelease.prototype.holderSecret = $util.newBuffer([]);

            /**
             * SealedRelease anchor.
             * @member {string} anchor
             * @memberof talos.v1.SealedRelease
             * @instance
             */
            SealedRelease.prototype.anchor = "";

            /**
             * SealedRelease sequence.
             * @member {Uint8Array} sequence
             * @memberof talos.v1.SealedRelease
             * @instance
             */
            SealedRelease.prototype.sequence = $util.newBuffer([]);

            /**
             * Creates a new SealedRelease instance using the specified properties.
             * @function create
             * @memberof talos.v1.SealedRelease
             * @static
             * @param {talos.v1.SealedRelease.$Properties=} [properties] Properties to set
             * @returns {talos.v1.SealedRelease} SealedRelease instance
             * @type {{
             *   (properties: talos.v1.SealedRelease.$Shape): talos.v1.SealedRelease & talos.v1.SealedRelease.$Shape;
             *   (properties?: talos.v1.SealedRelease.$Properties): talos.v1.SealedRelease;
             * }}
             */
            SealedRelease.create = function(properties) {
                return new SealedRelease(properties);
            };

            /**
             * Encodes the specified SealedRelease message. Does not implicitly {@link talos.v1.SealedRelease.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.SealedRelease
             * @static
             * @param {talos.v1.SealedRelease.$Properties} message SealedRelease message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SealedRelease.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.register != null && $Object.hasOwnProperty.call(message, "register") && message.register.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.register);
                if (message.next != null && $Object.hasOwnProperty.call(message, "next") && message.next.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.next);
                if (message.signatures != null && message.signatures.length)
                    for (let i = 0; i < message.signatures.length; ++i)
                        $root.talos.v1.SealedSignature.encode(message.signatures[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.head != null && $Object.hasOwnProperty.call(message, "head") && message.head.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.head);
                if (message.session != null && $Object.hasOwnProperty.call(message, "session") && message.session.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.session);
                if (message.targetInstance != null && $Object.hasOwnProperty.call(message, "targetInstance") && message.targetInstance.length)
                    writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.targetInstance);
                if (message["package"] != null && $Object.hasOwnProperty.call(message, "package") && message["package"].length)
                    writer.uint32(/* id 7, wireType 2 =*/58).bytes(message["package"]);
                if (message.policy != null && $Object.hasOwnProperty.call(message, "policy") && message.policy.length)
                    writer.uint32(/* id 8, wireType 2 =*/66).bytes(message.policy);
                if (message.prepared != null && $Object.hasOwnProperty.call(message, "prepared"))
                    $root.talos.v1.Signed.encode(message.prepared, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                if (message.holderSecret != null && $Object.hasOwnProperty.call(message, "holderSecret") && message.holderSecret.length)
                    writer.uint32(/* id 10, wireType 2 =*/82).bytes(message.holderSecret);
                if (message.anchor != null && $Object.hasOwnProperty.call(message, "anchor") && message.anchor !== "")
                    writer.uint32(/* id 11, wireType 2 =*/90).string(message.anchor);
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && message.sequence.length)
                    writer.uint32(/* id 12, wireType 2 =*/98).bytes(message.sequence);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a SealedRelease message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.SealedRelease
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.SealedRelease & talos.v1.SealedRelease.$Shape} SealedRelease
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SealedRelease.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.SealedRelease();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.register = value;
                            else
                                delete message.register;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.next = value;
                            else
                                delete message.next;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.signatures && message.signatures.length))
                                message.signatures = [];
                            message.signatures.push($root.talos.v1.SealedSignature.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.head = value;
                            else
                                delete message.head;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.session = value;
                            else
                                delete message.session;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.targetInstance = value;
                            else
                                delete message.targetInstance;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message["package"] = value;
                            else
                                delete message["package"];
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.policy = value;
                            else
                                delete message.policy;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.prepared = $root.talos.v1.Signed.decode(reader, reader.size(), $undefined, _depth + 1, message.prepared);
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.holderSecret = value;
                            else
                                delete message.holderSecret;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.anchor = value;
                            else
                                delete message.anchor;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.sequence = value;
                            else
                                delete message.sequence;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SealedRelease;
        })();

        v1.SealedCheckpoint = (function() {

            /**
             * Properties of a SealedCheckpoint.
             * @typedef {Object} talos.v1.SealedCheckpoint.$Properties
             * @property {Uint8Array} [lineage] SealedCheckpoint lineage
             * @property {Uint8Array} [epoch] SealedCheckpoint epoch
             * @property {Uint8Array} [previousRoot] SealedCheckpoint previousRoot
             * @property {Uint8Array} ["package"] SealedCheckpoint package
             * @property {Uint8Array} [head] SealedCheckpoint head
             * @property {Uint8Array} [holderSecret] SealedCheckpoint holderSecret
             * @property {string} [anchor] SealedCheckpoint anchor
             * @property {Uint8Array} [anchorId] SealedCheckpoint anchorId
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SealedCheckpoint.
             * @memberof talos.v1
             * @interface ISealedCheckpoint
             * @augments talos.v1.SealedCheckpoint.$Properties
             * @deprecated Use talos.v1.SealedCheckpoint.$Properties instead.
             */

            /**
             * Shape of a SealedCheckpoint.
             * @typedef {talos.v1.SealedCheckpoint.$Properties} talos.v1.SealedCheckpoint.$Shape
             */

            /**
             * Constructs a new SealedCheckpoint.
             * @memberof talos.v1
             * @classdesc Represents a SealedCheckpoint.
             * @constructor
             * @param {talos.v1.SealedCheckpoint.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SealedCheckpoint = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * SealedCheckpoint lineage.
             * @member {Uint8Array} lineage
             * @memberof talos.v1.SealedCheckpoint
             * @instance
             */
            SealedCheckpoint.prototype.lineage = $util.newBuffer([]);

            /**
             * SealedCheckpoint epoch.
             * @member {Uint8Array} epoch
             * @memberof talos.v1.SealedCheckpoint
             * @instance
             */
            SealedCheckpoint.prototype.epoch = $util.newBuffer([]);

            /**
             * SealedCheckpoint previousRoot.
             * @member {Uint8Array} previousRoot
             * @memberof talos.v1.SealedCheckpoint
             * @instance
             */
            SealedCheckpoint.prototype.previousRoot = $util.newBuffer([]);

            /**
             * SealedCheckpoint package.
             * @member {Uint8Array} package
             * @memberof talos.v1.SealedCheckpoint
             * @instance
             */
            SealedCheckpoint.prototype["package"] = $util.newBuffer([]);

            /**
             * SealedCheckpoint head.
             * @member {Uint8Array} head
             * @memberof talos.v1.SealedCheckpoint
             * @instance
             */
            SealedCheckpoint.prototype.head = $util.newBuffer([]);

            /**
             * SealedCheckpoint holderSecret.
             * @member {Uint8Array} holderSecret
             * @memberof talos.v1.SealedCheckpoint
             * @instance
             */
            SealedCheckpoint.prototype.holderSecret = $util.newBuffer([]);

            /**
             * SealedCheckpoint anchor.
             * @member {string} anchor
             * @memberof talos.v1.SealedCheckpoint
             * @instance
             */
            SealedCheckpoint.prototype.anchor = "";

            /**
             * SealedCheckpoint anchorId.
             * @member {Uint8Array} anchorId
             * @memberof talos.v1.SealedCheckpoint
             * @instance
             */
            SealedCheckpoint.prototype.anchorId = $util.newBuffer([]);

            /**
             * Creates a new SealedCheckpoint instance using the specified properties.
             * @function create
             * @memberof talos.v1.SealedCheckpoint
             * @static
             * @param {talos.v1.SealedCheckpoint.$Properties=} [properties] Properties to set
             * @returns {talos.v1.SealedCheckpoint} SealedCheckpoint instance
             * @type {{
             *   (properties: talos.v1.SealedCheckpoint.$Shape): talos.v1.SealedCheckpoint & talos.v1.SealedCheckpoint.$Shape;
             *   (properties?: talos.v1.SealedCheckpoint.$Properties): talos.v1.SealedCheckpoint;
             * }}
             */
            SealedCheckpoint.create = function(properties) {
                return new SealedCheckpoint(properties);
            };

            /**
             * Encodes the specified SealedCheckpoint message. Does not implicitly {@link talos.v1.SealedCheckpoint.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.SealedCheckpoint
             * @static
             * @param {talos.v1.SealedCheckpoint.$Properties} message SealedCheckpoint message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SealedCheckpoint.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.lineage != null && $Object.hasOwnProperty.call(message, "lineage") && message.lineage.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.lineage);
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && message.epoch.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.epoch);
                if (message.previousRoot != null && $Object.hasOwnProperty.call(message, "previousRoot") && message.previousRoot.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.previousRoot);
                if (message["package"] != null && $Object.hasOwnProperty.call(message, "package") && message["package"].length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message["package"]);
                if (message.head != null && $Object.hasOwnProperty.call(message, "head") && message.head.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.head);
                if (message.holderSecret != null && $Object.hasOwnProperty.call(message, "holderSecret") && message.holderSecret.length)
                    writer.uint32(/* id 6, wireType 2 =*/50).bytes(message.holderSecret);
                if (message.anchor != null && $Object.hasOwnProperty.call(message, "anchor") && message.anchor !== "")
                    writer.uint32(/* id 7, wireType 2 =*/58).string(message.anchor);
                if (message.anchorId != null && $Object.hasOwnProperty.call(message, "anchorId") && message.anchorId.length)
                    writer.uint32(/* id 8, wireType 2 =*/66).bytes(message.anchorId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a SealedCheckpoint message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.SealedCheckpoint
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.SealedCheckpoint & talos.v1.SealedCheckpoint.$Shape} SealedCheckpoint
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SealedCheckpoint.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.SealedCheckpoint();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.lineage = value;
                            else
                                delete message.lineage;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.previousRoot = value;
                            else
                                delete message.previousRoot;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message["package"] = value;
                            else
                                delete message["package"];
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.head = value;
                            else
                                delete message.head;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.holderSecret = value;
                            else
                                delete message.holderSecret;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.anchor = value;
                            else
                                delete message.anchor;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.anchorId = value;
                            else
                                delete message.anchorId;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SealedCheckpoint;
        })();

        v1.CheckpointEnd = (function() {

            /**
             * Properties of a CheckpointEnd.
             * @typedef {Object} talos.v1.CheckpointEnd.$Properties
             * @property {Uint8Array} [root] CheckpointEnd root
             * @property {Uint8Array} [sequence] CheckpointEnd sequence
             * @property {Array.<talos.v1.PagedRegion.$Properties>} [regions] CheckpointEnd regions
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CheckpointEnd.
             * @memberof talos.v1
             * @interface ICheckpointEnd
             * @augments talos.v1.CheckpointEnd.$Properties
             * @deprecated Use talos.v1.CheckpointEnd.$Properties instead.
             */

            /**
             * Shape of a CheckpointEnd.
             * @typedef {talos.v1.CheckpointEnd.$Properties} talos.v1.CheckpointEnd.$Shape
             */

            /**
             * Constructs a new CheckpointEnd.
             * @memberof talos.v1
             * @classdesc Represents a CheckpointEnd.
             * @constructor
             * @param {talos.v1.CheckpointEnd.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CheckpointEnd = function (properties) {
                this.regions = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CheckpointEnd root.
             * @member {Uint8Array} root
             * @memberof talos.v1.CheckpointEnd
             * @instance
             */
            CheckpointEnd.prototype.root = $util.newBuffer([]);

            /**
             * CheckpointEnd sequence.
             * @member {Uint8Array} sequence
             * @memberof talos.v1.CheckpointEnd
             * @instance
             */
            CheckpointEnd.prototype.sequence = $util.newBuffer([]);

            /**
             * CheckpointEnd regions.
             * @member {Array.<talos.v1.PagedRegion>} regions
             * @memberof talos.v1.CheckpointEnd
             * @instance
             */
            CheckpointEnd.prototype.regions = $util.emptyArray;

            /**
             * Creates a new CheckpointEnd instance using the specified properties.
             * @function create
             * @memberof talos.v1.CheckpointEnd
             * @static
             * @param {talos.v1.CheckpointEnd.$Properties=} [properties] Properties to set
             * @returns {talos.v1.CheckpointEnd} CheckpointEnd instance
             * @type {{
             *   (properties: talos.v1.CheckpointEnd.$Shape): talos.v1.CheckpointEnd & talos.v1.CheckpointEnd.$Shape;
             *   (properties?: talos.v1.CheckpointEnd.$Properties): talos.v1.CheckpointEnd;
             * }}
             */
            CheckpointEnd.create = function(properties) {
                return new CheckpointEnd(properties);
            };

            /**
             * Encodes the specified CheckpointEnd message. Does not implicitly {@link talos.v1.CheckpointEnd.verify|verify} messages.
             * @function encode
             * @memberof talos.v1.CheckpointEnd
             * @static
             * @param {talos.v1.CheckpointEnd.$Properties} message CheckpointEnd message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CheckpointEnd.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.root != null && $Object.hasOwnProperty.call(message, "root") && message.root.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.root);
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && message.sequence.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.sequence);
                if (message.regions != null && message.regions.length)
                    for (let i = 0; i < message.regions.length; ++i)
                        $root.talos.v1.PagedRegion.encode(message.regions[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CheckpointEnd message from the specified reader or buffer.
             * @function decode
             * @memberof talos.v1.CheckpointEnd
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {talos.v1.CheckpointEnd & talos.v1.CheckpointEnd.$Shape} CheckpointEnd
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CheckpointEnd.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.talos.v1.CheckpointEnd();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.root = value;
                            else
                                delete message.root;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.sequence = value;
                            else
                                delete message.sequence;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.regions && message.regions.length))
                                message.regions = [];
                            message.regions.push($root.talos.v1.PagedRegion.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CheckpointEnd;
        })();

        return v1;
    })();

    return talos;
})();

export {
  $root as default
};
